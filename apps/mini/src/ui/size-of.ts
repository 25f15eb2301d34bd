import type { TypeSizeName } from '@mingbai/outputs/tokens/tokens'

/** The size chosen here; else what the phone itself is set to, in px (16 is its standard). */
export function sizeOf(chosen: unknown, phone = 16): TypeSizeName {
  if (chosen === 'standard' || chosen === 'large' || chosen === 'elder' || chosen === 'largest') return chosen
  if (phone >= 28) return 'largest'
  if (phone >= 22) return 'elder'
  return phone >= 19 ? 'large' : 'standard'
}

/** Is it 长辈版, with fewer things on a page? */
export const isElder = (size: TypeSizeName | undefined): boolean => size === 'elder' || size === 'largest'
