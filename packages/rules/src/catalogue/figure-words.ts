import type { Column, Field } from './field-schema'

/** With thousands separators and without its unit: 123456700 → 1,234,567. */
export function figureWords(hundredths: number, { type, unit }: Pick<Column | Field, 'type' | 'unit'>): string {
  const places = type === 'amount' && unit === '万元' ? 6 : 2
  const digits = String(Math.abs(hundredths)).padStart(places + 1, '0')
  const whole = digits.slice(0, -places).replace(/\B(?=(\d{3})+$)/g, ',')
  const decimals = digits.slice(-places).replace(/0+$/, '')
  // Money with 角 or 分 is written with both.
  const shown = decimals !== '' && type === 'amount' && places === 2 ? decimals.padEnd(2, '0') : decimals
  return `${hundredths < 0 ? '-' : ''}${whole}${shown === '' ? '' : `.${shown}`}`
}
