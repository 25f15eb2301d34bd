import { applicantKinds } from '../requests/applicants'
import { proceedingRoutes } from '../procedures/proceeding'
import type { ReportFormat } from './formats'
import { proceedingCell, proceedingColumns, proceedingRouteLabel } from './table-proceedings'
import { requestCell, requestColumnLabel, requestColumns, requestRowKeys, requestRowShort, requestsTable2019, requestsTable2021 } from './table-requests'

/** `stop`: the report cannot go out with it; `look`: somebody has to look, and may say why it is so. */
export type Level = 'stop' | 'look'

interface Base {
  id: string
  /** The group it is listed under: one rule, many places. */
  rule: RuleCode
  level: Level
  /** What it speaks of, before the colon. */
  place: string
}
interface Term {
  cell: string
  label: string
  minus?: true
}
/** Both sides are added up and must be equal; `atMost`: the left one may be smaller. */
export interface SumCheck extends Base {
  kind: 'sum' | 'atMost'
  left: readonly Term[]
  right: readonly Term[]
}
/** This year's number is last year's of another cell, changed by what happened. */
export interface YearCheck extends Base {
  kind: 'year'
  cell: Term
  lastYear: string
  changes: readonly Term[]
}
/** Looks at what was entered by hand and reads as something else than it is. */
export interface RemarkCheck extends Base {
  kind: 'remark'
  /** All of them must be above 0. */
  given: readonly string[]
  /** All of them must be 0. */
  zero: readonly string[]
  sentence: string
}
/** A share that was told, and the two numbers it is made of. */
export interface ShareCheck extends Base {
  kind: 'share'
  cell: string
  part: Term
  of: Term
}
export type Check = SumCheck | YearCheck | RemarkCheck | ShareCheck

/** `printed`: the national sheet prints the rule itself; all others follow from what its numbers mean. */
export const ruleTitles = {
  columns: '一＋二＝三（七）＋四（表上印着的勾稽关系）',
  kinds: '总计＝自然人＋五类法人或其他组织',
  results: '（七）总计＝各项办理结果之和',
  proceedings: '复议、诉讼的总计＝维持＋纠正＋其他结果＋尚未审结',
  carried: '今年的上年结转＝去年报告的结转下年度',
  valid: '现行有效＝上年现行有效＋制发－废止',
  whole: '数是不小于0的整数（金额可以有小数）',
  documents: '制发公文＝主动公开＋依申请公开＋不公开',
  carriers: '各渠道之和＝总数',
  received: '文中的申请数＝申请表里的本年新收',
  lawsuits: '文中的复议、诉讼数＝复议诉讼表',
  atMost: '一部分不会比全部多',
  normative: '规范性文件不会比公文多',
  share: '比率＝部分÷全部',
  text: '正文里写的数＝表里的数',
  unknownField: '正文里的数都认得',
  numbering: '标题的序号不重复',
  unclear: '说得明白',
  running: '这一年已经过完',
  joined: '系统启用以前的也接上了',
  written: '要写的都写了',
  filled: '要印的数都有来源',
  lastYear: '和去年的报告对过',
} as const
export type RuleCode = keyof typeof ruleTitles

/** Something is not there yet; nothing contradicts anything. */
export const unfinishedRules: ReadonlySet<string> = new Set<RuleCode>(['running', 'joined', 'written', 'filled'])

const term = (cell: string, label: string): Term => ({ cell, label })

function requestChecks(table: typeof requestsTable2021): Check[] {
  const place = (what: string) => `申请情况表${what}`
  const columns = requestColumns.map((column): Check => ({
    id: `columns.${column}`, rule: 'columns', level: 'stop', kind: 'sum', place: place(`“${requestColumnLabel(column)}”一列`),
    left: ['new', 'carriedIn'].map((row) => term(requestCell(row, column), requestRowShort(row))), right: ['total', 'carriedOut'].map((row) => term(requestCell(row, column), requestRowShort(row))),
  }))
  const kinds = requestRowKeys(table).map((row): Check => ({
    id: `kinds.${row}`, rule: 'kinds', level: 'stop', kind: 'sum', place: place(`“${requestRowShort(row)}”一行`),
    left: applicantKinds.map((kind) => term(requestCell(row, kind), requestColumnLabel(kind))), right: [term(requestCell(row, 'total'), '总计')],
  }))
  const results = requestColumns.map((column): Check => ({
    id: `results.${column}`, rule: 'results', level: 'stop', kind: 'sum', place: place(`“${requestColumnLabel(column)}”一列`),
    left: table.results.map((row) => term(requestCell(row, column), requestRowShort(row))), right: [term(requestCell('total', column), '（七）总计')],
  }))
  const carried = requestColumns.map((column): Check => ({
    id: `carried.${column}`, rule: 'carried', level: 'stop', kind: 'year', place: place(`“${requestColumnLabel(column)}”一列`),
    cell: term(requestCell('carriedIn', column), '上年结转'), lastYear: requestCell('carriedOut', column), changes: [],
  }))
  return [...columns, ...kinds, ...results, ...carried]
}

const proceedingChecks: Check[] = proceedingRoutes.map((route) => ({
  id: `proceedings.${route}`, rule: 'proceedings', level: 'stop', kind: 'sum', place: `复议诉讼表“${proceedingRouteLabel(route)}”`,
  left: proceedingColumns.slice(0, -1).map((column) => term(proceedingCell(route, column), { upheld: '维持', corrected: '纠正', otherResult: '其他结果', pending: '尚未审结', total: '总计' }[column])), right: [term(proceedingCell(route, 'total'), '总计')],
}))

const article20 = (row: string, column: string) => `article20.${row}.${column}`
const validChecks: Check[] = [['rules', '规章'], ['normative', '行政规范性文件']].map(([row = '', label = '']) => ({
  id: `valid.${row}`, rule: 'valid', level: 'look', kind: 'year', place: `第二十条表“${label}”`,
  cell: term(article20(row, 'valid'), '现行有效'), lastYear: article20(row, 'valid'), changes: [term(article20(row, 'made'), '制发'), { ...term(article20(row, 'repealed'), '废止'), minus: true }],
}))

const o = (key: string) => `overview.${key}`
const overviewChecks: Check[] = [
  { id: 'documents', rule: 'documents', level: 'stop', kind: 'sum', place: '制发公文', left: [term(o('documents.proactive'), '主动公开'), term(o('documents.onRequest'), '依申请公开'), term(o('documents.closed'), '不公开')], right: [term(o('documents.made'), '制发公文')] },
  { id: 'atMost.plan', rule: 'atMost', level: 'stop', kind: 'atMost', place: '工作要点', left: [term(o('plan.done'), '办了')], right: [term(o('plan.points'), '定下')] },
  { id: 'atMost.proposals', rule: 'atMost', level: 'stop', kind: 'atMost', place: '议案、建议', left: [term(o('proposals.closed'), '办结')], right: [term(o('proposals.received'), '办理')] },
  { id: 'atMost.petitions', rule: 'atMost', level: 'stop', kind: 'atMost', place: '网上信访', left: [term(o('petitions.onlineClosed'), '按期办结')], right: [term(o('petitions.online'), '投诉件')] },
  { id: 'share.proposals', rule: 'share', level: 'stop', kind: 'share', place: '议案、建议办结率', cell: o('proposals.rate'), part: term(o('proposals.closed'), '办结'), of: term(o('proposals.received'), '办理') },
  { id: 'share.petitions', rule: 'share', level: 'stop', kind: 'share', place: '网上信访按期办结率', cell: o('petitions.rate'), part: term(o('petitions.onlineClosed'), '按期办结'), of: term(o('petitions.online'), '投诉件') },
]

/** Of every year since 2019. */
const carriersOfPostings: Check = {
  id: 'carriers', rule: 'carriers', level: 'stop', kind: 'sum', place: '各渠道发布',
  left: [['website', '网站'], ['account', '公众号'], ['boards', '公示栏'], ['kiosk', '查阅机'], ['others', '其他渠道']].map(([key = '', label = '']) => term(o(`postings.${key}`), label)), right: [term(o('postings.all'), '各渠道发布')],
}
const acrossTables: Check[] = [
  carriersOfPostings,
  { id: 'received', rule: 'received', level: 'stop', kind: 'sum', place: '收到的申请', left: [term(o('requests.received'), '文中')], right: [term(requestCell('new', 'total'), '申请情况表')] },
  { id: 'lawsuits.reconsiderations', rule: 'lawsuits', level: 'stop', kind: 'sum', place: '行政复议', left: [term(o('proceedings.reconsiderations'), '文中')], right: [term(proceedingCell('reconsideration', 'total'), '复议诉讼表')] },
  { id: 'lawsuits.lawsuits', rule: 'lawsuits', level: 'stop', kind: 'sum', place: '行政诉讼', left: [term(o('proceedings.lawsuits'), '文中')], right: [term(proceedingCell('direct', 'total'), '直接起诉'), term(proceedingCell('afterReconsideration', 'total'), '复议后起诉')] },
  { id: 'normative', rule: 'normative', level: 'stop', kind: 'atMost', place: '公文和规范性文件', left: [term(article20('normative', 'made'), '制发规范性文件')], right: [term(o('documents.made'), '制发公文')] },
]

/** As the report of 2018 adds up its own numbers. */
const freeChecks: Check[] = [
  { id: 'carriers', rule: 'carriers', level: 'stop', kind: 'sum', place: '主动公开政府信息', left: [term(o('postings.website'), '政府信息网'), term(o('postings.account'), '微信公众号'), term(o('postings.boards'), '公示栏')], right: [term(o('published.items'), '主动公开')] },
  { id: 'carriers.cumulative', rule: 'carriers', level: 'stop', kind: 'sum', place: '累计主动公开', left: [term(o('published.items'), '主动公开'), term(o('postings.kiosk'), '查阅机')], right: [term(o('published.cumulative'), '累计')] },
  {
    id: 'unclear.onRequest', rule: 'unclear', level: 'look', kind: 'remark', place: '依申请公开', given: [o('documents.onRequest')], zero: [o('requests.received')],
    sentence: '前面写依申请公开的公文有 {0} 件，后面写没有收到申请，看起来矛盾：前面说的是公文的公开属性（有人申请才给看），不是收到的申请。',
  },
  {
    id: 'unclear.rate', rule: 'unclear', level: 'look', kind: 'remark', place: '网上投诉率', given: [o('petitions.complaintRate')], zero: [],
    sentence: '“网上投诉率 {0}%”看不出是什么意思：没有说是谁和谁比，不能说明办得好不好。',
  },
]

/** Every rule that the numbers of a format are held to. */
export function checksOf({ id }: Pick<ReportFormat, 'id'>): Check[] {
  if (id === 'free') return [...overviewChecks, ...freeChecks]
  const table = id === 'form2019' ? requestsTable2019 : requestsTable2021
  return [...requestChecks(table), ...proceedingChecks, ...(id === 'form2021' ? validChecks : []), ...overviewChecks, ...acrossTables]
}
