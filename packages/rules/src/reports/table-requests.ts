import { applicantKinds } from '../requests/applicants'
import type { Cell, GridCell, Line, ReportTable } from './cell'

export const requestColumns = [...applicantKinds, 'total'] as const
const columnLabels: Record<(typeof requestColumns)[number], string> = {
  person: '自然人', business: '商业企业', research: '科研机构', welfare: '社会公益组织', legalService: '法律服务机构', otherBody: '其他', total: '总计',
}

interface Row {
  key: string
  /** As the table prints it. */
  label: string
  /** In a sentence, and in the name of a cell. */
  short: string
  group?: string
}

const results = '三、本年度办理结果'
const received: readonly Row[] = [
  { key: 'new', label: '一、本年新收政府信息公开申请数量', short: '本年新收' },
  { key: 'carriedIn', label: '二、上年结转政府信息公开申请数量', short: '上年结转' },
]
const decided: readonly Row[] = [
  { key: 'granted', label: '（一）予以公开', short: '予以公开' },
  { key: 'partly', label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', short: '部分公开' },
  { key: 'refused.secret', group: '（三）不予公开', label: '1.属于国家秘密', short: '属于国家秘密' },
  { key: 'refused.law', group: '（三）不予公开', label: '2.其他法律行政法规禁止公开', short: '其他法律行政法规禁止公开' },
  { key: 'refused.security', group: '（三）不予公开', label: '3.危及“三安全一稳定”', short: '危及三安全一稳定' },
  { key: 'refused.thirdParty', group: '（三）不予公开', label: '4.保护第三方合法权益', short: '保护第三方合法权益' },
  { key: 'refused.internal', group: '（三）不予公开', label: '5.属于三类内部事务信息', short: '属于三类内部事务信息' },
  { key: 'refused.process', group: '（三）不予公开', label: '6.属于四类过程性信息', short: '属于四类过程性信息' },
  { key: 'refused.caseFile', group: '（三）不予公开', label: '7.属于行政执法案卷', short: '属于行政执法案卷' },
  { key: 'refused.query', group: '（三）不予公开', label: '8.属于行政查询事项', short: '属于行政查询事项' },
  { key: 'unable.notHeld', group: '（四）无法提供', label: '1.本机关不掌握相关政府信息', short: '本机关不掌握' },
  { key: 'unable.needsMaking', group: '（四）无法提供', label: '2.没有现成信息需要另行制作', short: '需要另行制作' },
  { key: 'unable.unclear', group: '（四）无法提供', label: '3.补正后申请内容仍不明确', short: '补正后仍不明确' },
  { key: 'unhandled.petition', group: '（五）不予处理', label: '1.信访举报投诉类申请', short: '信访举报投诉类申请' },
  { key: 'unhandled.repeated', group: '（五）不予处理', label: '2.重复申请', short: '重复申请' },
  { key: 'unhandled.publication', group: '（五）不予处理', label: '3.要求提供公开出版物', short: '要求提供公开出版物' },
  { key: 'unhandled.excessive', group: '（五）不予处理', label: '4.无正当理由大量反复申请', short: '无正当理由大量反复申请' },
  { key: 'unhandled.reconfirm', group: '（五）不予处理', label: '5.要求行政机关确认或重新出具已获取信息', short: '要求确认或重新出具' },
]
/** As the filled forms since 2021 print them: 信息处理费 and its unpaid notice came with 国办函〔2020〕109号, in force from 2021. */
const other2021: readonly Row[] = [
  { key: 'other.notCorrected', group: '（六）其他处理', label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', short: '逾期不补正' },
  { key: 'other.feeUnpaid', group: '（六）其他处理', label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', short: '逾期未缴费' },
  { key: 'other.other', group: '（六）其他处理', label: '3.其他', short: '其他处理' },
]
/** One row for all of them in the filled forms of 2019 and 2020. */
const other2019: readonly Row[] = [{ key: 'other', label: '（六）其他处理', short: '其他处理' }]
const total: Row = { key: 'total', label: '（七）总计', short: '办理结果总计' }
const carriedOut: Row = { key: 'carriedOut', label: '四、结转下年度继续办理', short: '结转下年度' }

export const requestCell = (row: string, column: string): string => `requests.${row}.${column}`

function cellsOf(rows: readonly Row[]): Cell[] {
  return rows.flatMap((row) => requestColumns.map((column): Cell => ({
    id: requestCell(row.key, column), name: `申请.${row.short}.${columnLabels[column]}`, label: column === 'total' ? `${row.short}（总计）` : `${row.short}（${columnLabels[column]}）`, unit: '件', article: '《政府信息公开条例》第五十条第（二）项',
  })))
}

function gridOf(rows: readonly Row[], decidedRows: readonly Row[]): GridCell[][] {
  const numbers = ({ key }: Row): GridCell[] => requestColumns.map((column) => ({ cell: requestCell(key, column) }))
  const inner = [...decidedRows, total]
  const bodyOf = (row: Row): GridCell[] => {
    const at = inner.indexOf(row)
    const first: GridCell[] = at === 0 ? [{ head: results, high: inner.length }] : []
    if (!row.group) return at < 0 ? [{ head: row.label, wide: 3 }, ...numbers(row)] : [...first, { head: row.label, wide: 2 }, ...numbers(row)]
    const members = inner.filter(({ group }) => group === row.group)
    const group: GridCell[] = members[0] === row ? [{ head: row.group, high: members.length }] : []
    return [...first, ...group, { head: row.label }, ...numbers(row)]
  }
  return [
    [{ head: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', wide: 3, high: 3 }, { head: '申请人情况', wide: 7 }],
    [{ head: columnLabels.person, high: 2 }, { head: '法人或其他组织', wide: 5 }, { head: columnLabels.total, high: 2 }],
    applicantKinds.slice(1).map((kind) => ({ head: columnLabels[kind] })),
    ...rows.map(bodyOf),
  ]
}

function linesOf(rows: readonly Row[], decidedRows: readonly Row[]): Line[] {
  const isResult = (row: Row) => decidedRows.includes(row) || row === total
  return rows.flatMap((row, at) => {
    const before = rows[at - 1]
    const heads: Line[] = []
    if (row === decidedRows[0]) heads.push({ label: results, level: 1, parts: [] })
    if (row.group && row.group !== before?.group) heads.push({ label: row.group, level: 2, parts: [] })
    return [...heads, { label: row.label, level: row.group ? 3 : isResult(row) ? 2 : 1, total: requestCell(row.key, 'total'), parts: applicantKinds.map((kind) => ({ label: columnLabels[kind], cell: requestCell(row.key, kind) })) }]
  })
}

function tableOf(other: readonly Row[], basis: string): ReportTable & { results: string[] } {
  const decidedRows = [...decided, ...other]
  const rows = [...received, ...decidedRows, total, carriedOut]
  return {
    id: 'requests', title: '收到和处理政府信息公开申请情况', basis, columns: 10, headRows: 3,
    grid: gridOf(rows, decidedRows), lines: linesOf(rows, decidedRows), cells: cellsOf(rows), results: decidedRows.map(({ key }) => key),
  }
}

export const requestsTable2021 = tableOf(other2021, '国办公开办函〔2021〕30号')
export const requestsTable2019 = tableOf(other2019, '国办公开办函〔2019〕60号')
export const requestRowKeys = (table: typeof requestsTable2021): string[] => ['new', 'carriedIn', ...table.results, 'total', 'carriedOut']
export const requestRowShort = (key: string): string => [...received, ...decided, ...other2021, ...other2019, total, carriedOut].find((row) => row.key === key)?.short ?? key
export const requestColumnLabel = (column: (typeof requestColumns)[number]): string => columnLabels[column]
