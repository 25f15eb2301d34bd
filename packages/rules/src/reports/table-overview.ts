import type { Cell, Line, ReportTable, Unit } from './cell'

type Row = readonly [key: string, label: string, unit: Unit, name?: string]
interface Group {
  title: string
  rows: readonly Row[]
}

/** Numbers for the text, asked for in no national table: what the report of 2018 told, and what §50 of the 条例 has governments add. */
const groups: readonly Group[] = [
  { title: '工作要点', rows: [['plan.points', '工作要点', '件'], ['plan.done', '办了的工作要点', '件']] },
  { title: '公文', rows: [['documents.made', '制发公文', '件'], ['documents.proactive', '主动公开的公文', '件'], ['documents.onRequest', '依申请公开的公文', '件'], ['documents.closed', '不公开的公文', '件']] },
  {
    title: '主动公开', rows: [
      ['published.items', '主动公开政府信息', '条'], ['published.cumulative', '累计主动公开', '条'], ['postings.all', '各渠道发布', '条次'],
      ['postings.website', '政府信息网公布', '条次', '网站'], ['postings.account', '微信公众号公开', '条次', '公众号'], ['postings.boards', '乡、村公示栏公开', '条次', '公示栏'], ['postings.kiosk', '查阅机公开', '条次', '查阅机'], ['postings.others', '电子屏、广播、短信、群等发布', '条次', '其他渠道'],
    ],
  },
  { title: '申请和投诉', rows: [['requests.received', '收到政府信息公开申请', '件'], ['disclosure.complaints', '信息公开方面的投诉和举报', '件'], ['processingFee.amount', '收取信息处理费', '万元']] },
  { title: '人大代表议案、建议', rows: [['proposals.received', '办理议案、建议意见', '件'], ['proposals.closed', '办结议案、建议意见', '件']] },
  {
    title: '信访', rows: [
      ['petitions.hard', '解决疑难复杂信访问题', '件'], ['petitions.online', '网上信访投诉件', '件'], ['petitions.onlineClosed', '网上信访按期办结', '件'], ['petitions.complaintRate', '网上投诉率', '%'],
    ],
  },
  { title: '复议和诉讼', rows: [['proceedings.reconsiderations', '行政复议', '件'], ['proceedings.lawsuits', '行政诉讼', '件']] },
  {
    title: '平台载体和保障', rows: [
      ['carriers.spending', '投入平台载体经费', '万元'], ['carriers.boards', '新建公示栏', '个'], ['carriers.signs', '标语宣传牌', '块'], ['staff.people', '从事信息公开工作人员', '人'],
      ['training.times', '组织培训', '次'], ['training.people', '参加培训', '人'], ['oversight.assessments', '工作考核', '次'], ['oversight.reviews', '社会评议', '次'], ['oversight.reviewPeople', '参加社会评议', '人'], ['oversight.accountability', '责任追究', '人'],
    ],
  },
]

const shares: readonly Cell[] = [
  { id: 'overview.proposals.rate', name: '概况.议案建议办结率', label: '议案、建议办结率', unit: '%', share: { part: 'overview.proposals.closed', of: 'overview.proposals.received' } },
  { id: 'overview.petitions.rate', name: '概况.网上信访按期办结率', label: '网上信访按期办结率', unit: '%', share: { part: 'overview.petitions.onlineClosed', of: 'overview.petitions.online' } },
]

const cellOf = ([key, label, unit, name]: Row): Cell => ({ id: `overview.${key}`, name: `概况.${name ?? label}`, label, unit })
/** The report of 2018 knew 条 only. */
function plain([key, label, unit, name]: Row): Row {
  const said = unit === '条次' ? '条' : unit
  return name ? [key, label, said, name] : [key, label, said]
}
/** Told in 2018 and asked for by nobody: a rate of complaints of what, a sum since when. */
const toldOnce: readonly string[] = ['published.cumulative', 'petitions.complaintRate']
/** Of a year whose plan is kept in here. */
const notTold2018: readonly string[] = ['plan.points', 'plan.done']

function tableOf(isFree: boolean): ReportTable {
  const kept = groups.map(({ title, rows }) => ({ title, rows: isFree ? rows.filter(([key]) => !notTold2018.includes(key)).map(plain) : rows.filter(([key]) => !toldOnce.includes(key)) })).filter(({ rows }) => rows.length > 0)
  const cells: Cell[] = [...kept.flatMap(({ rows }) => rows.map(cellOf)), ...shares]
  const lines: Line[] = kept.flatMap(({ title, rows }) => {
    const inGroup = [...rows.map(cellOf), ...shares.filter(({ share }) => rows.some(([key]) => `overview.${key}` === share?.part))]
    return [{ label: title, level: 1, parts: [] }, ...inGroup.map(({ id, label }): Line => ({ label, level: 2, total: id, parts: [] }))]
  })
  return {
    id: 'overview', title: '文中用到的数', basis: '《政府信息公开条例》第五十条', columns: 2, headRows: 0, lines, cells,
    grid: lines.map(({ label, total }) => (total ? [{ head: label }, { cell: total }] : [{ head: label, wide: 2 }])),
  }
}

export const overviewTable = tableOf(false)
export const overviewTableFree = tableOf(true)
