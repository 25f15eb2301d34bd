export interface Row {
  what: string
  ours: string
  baseline: string
  ratio: number | null
  /** How the ratio should be; null: only told. */
  target: { atLeast: number } | { atMost: number } | null
}

export const perSecond = (value: number): string => `${value < 10 ? value.toFixed(1) : Math.round(value)} /s`
export const milliseconds = (value: number): string => `${value < 10 ? value.toFixed(2) : Math.round(value)} ms`

const isMet = ({ ratio, target }: Row): boolean | null => {
  if (ratio === null || target === null) return null
  return 'atLeast' in target ? ratio >= target.atLeast : ratio <= target.atMost
}

const targetText = ({ target }: Row): string => (target === null ? '' : 'atLeast' in target ? `≥ ${target.atLeast}` : `≤ ${target.atMost}`)
const okText = (row: Row): string => ({ true: 'yes', false: 'MISSED', null: '' })[String(isMet(row))] ?? ''

const cellsOf = (row: Row): string[] => [row.what, row.ours, row.baseline, row.ratio === null ? '' : row.ratio.toFixed(2), targetText(row), okText(row)]

/** A Markdown table, its columns in line for a terminal too. */
export function tableOf(rows: readonly Row[]): string {
  const lines = [['what', 'ours', 'baseline', 'ratio', 'target', 'ok'], ...rows.map(cellsOf)]
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  const drawn = lines.map((line) => `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`)
  drawn.splice(1, 0, `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`)
  return drawn.join('\n')
}
