import type { Cell, GridCell, Line, ReportTable, Unit } from './cell'

interface Row {
  key: string
  label: string
}
interface Block {
  item: string
  columns: readonly { key: string; label: string; unit: Unit; signed?: true }[]
  rows: readonly Row[]
}

const title = '主动公开政府信息情况'
const made: Block['columns'] = [{ key: 'made', label: '本年制发件数', unit: '件' }, { key: 'repealed', label: '本年废止件数', unit: '件' }, { key: 'valid', label: '现行有效件数', unit: '件' }]
const handled: Block['columns'] = [{ key: 'handled', label: '本年处理决定数量', unit: '件' }]
/** 规范性文件 in the form of 2019, 行政规范性文件 since 2021. */
const rulesOf = (normative: string): readonly Row[] => [{ key: 'rules', label: '规章' }, { key: 'normative', label: normative }]
const force: readonly Row[] = [{ key: 'penalty', label: '行政处罚' }, { key: 'compulsion', label: '行政强制' }]
const licence: Row = { key: 'licence', label: '行政许可' }
const charges: Row = { key: 'charges', label: '行政事业性收费' }

/** 国办公开办函〔2021〕30号, compared row by row with the filled forms of four townships and districts for 2021–2023. */
const blocks2021: readonly Block[] = [
  { item: '第（一）项', columns: made, rows: rulesOf('行政规范性文件') },
  { item: '第（五）项', columns: handled, rows: [licence] },
  { item: '第（六）项', columns: handled, rows: force },
  { item: '第（八）项', columns: [{ key: 'amount', label: '本年收费金额（单位：万元）', unit: '万元' }], rows: [charges] },
]

/** 国办公开办函〔2019〕60号, compared row by row with the filled forms of six townships for 2019 and 2020. They print 采购总金额 without a unit; a number of money has one here. */
const issued: Block['columns'] = [{ key: 'made', label: '本年新制作数量', unit: '件' }, { key: 'opened', label: '本年新公开数量', unit: '件' }, { key: 'valid', label: '对外公开总数量', unit: '件' }]
const lastYear = { key: 'lastYear', label: '上一年项目数量', unit: '项' } as const
const change = { key: 'change', label: '本年增/减', unit: '项', signed: true } as const
const powers: Block['columns'] = [lastYear, change, { key: 'handled', label: '处理决定数量', unit: '件' }]
const blocks2019: readonly Block[] = [
  { item: '第（一）项', columns: issued, rows: rulesOf('规范性文件') },
  { item: '第（五）项', columns: powers, rows: [licence, { key: 'otherService', label: '其他对外管理服务事项' }] },
  { item: '第（六）项', columns: powers, rows: force },
  { item: '第（八）项', columns: [lastYear, change], rows: [charges] },
  { item: '第（九）项', columns: [{ key: 'items', label: '采购项目数量', unit: '项' }, { key: 'amount', label: '采购总金额（单位：万元）', unit: '万元' }], rows: [{ key: 'purchases', label: '政府集中采购' }] },
]

const WIDTH = 4
const idOf = (row: string, column: string) => `article20.${row}.${column}`
const short = (label: string) => label.replace(/（.*）$/, '')

function cellsOf(blocks: readonly Block[]): Cell[] {
  return blocks.flatMap(({ item, columns, rows }) => rows.flatMap((row) => columns.map(({ key, label, unit, signed }): Cell => ({
    id: idOf(row.key, key), name: columns.length === 1 ? `第二十条.${row.label}` : `第二十条.${row.label}.${short(label)}`, label: `${row.label}${short(label)}`, unit,
    article: `《政府信息公开条例》第二十条${item}`, ...(signed ? { signed } : {}),
  }))))
}

/** Four columns; a block with fewer numbers stretches its last. */
function gridOf(blocks: readonly Block[]): GridCell[][] {
  return blocks.flatMap(({ item, columns, rows }) => {
    const wide = (at: number) => (at === columns.length - 1 ? WIDTH - 1 - at : 1)
    return [
      [{ head: `第二十条${item}`, wide: WIDTH }],
      [{ head: '信息内容' }, ...columns.map(({ label }, at) => ({ head: label, wide: wide(at) }))],
      ...rows.map((row): GridCell[] => [{ head: row.label }, ...columns.map(({ key }, at) => ({ cell: idOf(row.key, key), wide: wide(at) }))]),
    ]
  })
}

const linesOf = (blocks: readonly Block[]): Line[] => blocks.flatMap(({ item, columns, rows }) => [
  { label: `第二十条${item}`, level: 1, parts: [] },
  ...rows.map((row): Line => (columns.length === 1
    ? { label: `${row.label}（${short(columns[0]?.label ?? '')}）`, level: 2, total: idOf(row.key, columns[0]?.key ?? ''), parts: [] }
    : { label: row.label, level: 2, parts: columns.map(({ key, label }) => ({ label: short(label), cell: idOf(row.key, key) })) })),
])

const tableOf = (blocks: readonly Block[], basis: string): ReportTable => ({
  id: 'article20', title, basis, columns: WIDTH, headRows: 0, grid: gridOf(blocks), lines: linesOf(blocks), cells: cellsOf(blocks),
})

export const article20Table2021 = tableOf(blocks2021, '国办公开办函〔2021〕30号')
export const article20Table2019 = tableOf(blocks2019, '国办公开办函〔2019〕60号')
