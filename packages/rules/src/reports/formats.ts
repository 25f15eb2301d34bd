import type { Cell, ReportTable } from './cell'
import { article20Table2019, article20Table2021 } from './table-article-20'
import { overviewTable, overviewTableFree } from './table-overview'
import { proceedingsTable } from './table-proceedings'
import { requestsTable2019, requestsTable2021 } from './table-requests'

export interface Part {
  id: string
  /** Null: the text stands under the section's own title. */
  title: string | null
  /** What is asked for here. */
  hint: string
  /** A first wording with its live numbers, to write on from. */
  starter?: string
}
export interface Section {
  id: string
  title: string
  parts: readonly Part[]
  table?: ReportTable
}
export const reportForms = ['free', 'form2019', 'form2021'] as const
export type ReportForm = (typeof reportForms)[number]
export interface ReportFormat {
  id: ReportForm
  label: string
  /** Years reported in this form. */
  from: number
  until?: number
  /** Month and day of the following year. Townships follow the day of county departments (条例 §49); 2007: §31, from memory. */
  dueBy: string
  sections: readonly Section[]
}

const section = (id: string, title: string, hint: string, starter?: string): Section => ({ id, title, parts: [{ id, title: null, hint, ...(starter ? { starter } : {}) }] })
const tableSection = (id: string, title: string, table: ReportTable): Section => ({ id, title, parts: [], table })
const preamble = section('preamble', '', '统计期限、报告在哪里能看到、怎么联系。')

const national = (article20: ReportTable, requests: ReportTable): Section[] => [
  preamble,
  {
    id: 'general', title: '一、总体情况', parts: [
      { id: 'general.proactive', title: '（一）主动公开', hint: '今年公开了什么，多少条，从哪些渠道。', starter: '今年制发公文{{概况.制发公文}}件，其中主动公开{{概况.主动公开的公文}}件、依申请公开{{概况.依申请公开的公文}}件、不公开{{概况.不公开的公文}}件。主动公开政府信息{{概况.主动公开政府信息}}条，各渠道发布{{概况.各渠道发布}}条次，其中网站{{概况.网站}}条次、公众号{{概况.公众号}}条次、公示栏{{概况.公示栏}}条次、查阅机{{概况.查阅机}}条次。办理人大代表议案、建议{{概况.办理议案、建议意见}}件，办结{{概况.办结议案、建议意见}}件。' },
      { id: 'general.requests', title: '（二）依申请公开', hint: '收到多少件申请，怎么答复的。', starter: '今年新收政府信息公开申请{{申请.本年新收.总计}}件，上年结转{{申请.上年结转.总计}}件，办理{{申请.办理结果总计.总计}}件，其中予以公开{{申请.予以公开.总计}}件、部分公开{{申请.部分公开.总计}}件，结转下年度继续办理{{申请.结转下年度.总计}}件。' },
      { id: 'general.management', title: '（三）政府信息管理', hint: '公文怎么定公开属性，有没有清理。' },
      { id: 'general.platform', title: '（四）平台建设', hint: '公示栏、网站、公众号、广播等建得怎么样，花了多少钱。', starter: '今年投入平台载体经费{{概况.投入平台载体经费}}万元，新建公示栏{{概况.新建公示栏}}个。' },
      { id: 'general.oversight', title: '（五）监督保障', hint: '人员、培训；工作考核、社会评议、责任追究结果（条例第五十条）。', starter: '年初定的工作要点{{概况.工作要点}}件，办了{{概况.办了的工作要点}}件。从事政府信息公开工作人员{{概况.从事信息公开工作人员}}人，组织培训{{概况.组织培训}}次、{{概况.参加培训}}人参加。工作考核{{概况.工作考核}}次，社会评议{{概况.社会评议}}次、{{概况.参加社会评议}}人参加，责任追究{{概况.责任追究}}人。' },
    ],
  },
  tableSection('article20', '二、主动公开政府信息情况', article20),
  tableSection('requests', '三、收到和处理政府信息公开申请情况', requests),
  tableSection('proceedings', '四、政府信息公开行政复议、行政诉讼情况', proceedingsTable(requests.basis)),
  section('problems', '五、存在的主要问题及改进情况', '去年说要改的改了没有，今年还差什么，怎么改。'),
  section('other', '六、其他需要报告的事项', '信息处理费收了多少也写在这里（国办函〔2020〕109号）；没有就写没有。', '今年收取信息处理费{{概况.收取信息处理费}}万元。'),
]

/** The chapters of the report of 2018. */
const freeSections: readonly Section[] = [
  preamble,
  section('general', '一、概述', '组织领导、公开渠道、重点内容。'),
  section('free.proactive', '二、（一）主动公开情况', '公文和信息各多少，从哪些渠道。'),
  section('free.requests', '二、（二）依申请公开情况', '收到多少件申请，有没有投诉举报。'),
  section('free.proposals', '二、（三）人大代表办理结果公开情况', '办理和办结多少件。'),
  section('free.petitions', '二、（四）回应解读及信访回复公开情况', '信访件办得怎么样。'),
  section('free.proceedings', '二、（五）行政诉讼和行政复议情况', '有几件，没有就写没有。'),
  section('free.platform', '二、（六）公开平台载体和保障经费情况', '花了多少钱，建了什么，几个人在做。'),
  section('free.service', '二、（七）推进“互联网+政务服务”工作情况', '大厅、查询机等。'),
  section('problems', '三、存在的主要问题及改进措施', '还差什么，怎么改。'),
]

const formats: readonly ReportFormat[] = [
  { id: 'free', label: '2018年以前的自由格式', from: 2008, until: 2018, dueBy: '03-31', sections: freeSections },
  { id: 'form2019', label: '国办公开办函〔2019〕60号格式', from: 2019, until: 2020, dueBy: '01-31', sections: national(article20Table2019, requestsTable2019) },
  { id: 'form2021', label: '国办公开办函〔2021〕30号格式', from: 2021, dueBy: '01-31', sections: national(article20Table2021, requestsTable2021) },
]
export const firstReportYear = 2008

/** @param form of a report that was printed in another form than its year's. Throws for a year before the first 《政府信息公开条例》 was in force. */
export function reportFormatOf(year: number, form?: ReportForm | null): ReportFormat {
  const found = formats.find(({ id, from, until = Infinity }) => (form ? id === form : from <= year && year <= until))
  if (!found) throw new Error(`no report format of ${year}`)
  return found
}

/** What a report of that year may have been printed in: its own form, or one before it that was still used. */
export const formsUpTo = (year: number): ReportFormat[] => formats.filter(({ from }) => from <= year)

/** The national tables of a format, in their order, and the numbers of the text first. */
export const tablesOf = ({ id, sections }: ReportFormat): ReportTable[] => [id === 'free' ? overviewTableFree : overviewTable, ...sections.flatMap(({ table }) => (table ? [table] : []))]
export const cellsOf = (format: ReportFormat): Cell[] => tablesOf(format).flatMap(({ cells }) => cells)

/** A live number in a text: {{第二十条.行政许可}} */
const field = /\{\{([^{}]{1,60})\}\}/g
export const fieldOf = ({ name }: Pick<Cell, 'name'>): string => `{{${name}}}`

/** Live numbers replaced by what they say now; `unknown`: names that the format does not have. */
export function fillFields(text: string, format: ReportFormat, say: (cell: Cell) => string): { text: string; unknown: string[] } {
  const byName = new Map(cellsOf(format).map((cell) => [cell.name, cell]))
  const unknown: string[] = []
  const filled = text.replace(field, (whole, name: string) => {
    const cell = byName.get(name.trim())
    if (cell) return say(cell)
    unknown.push(name)
    return whole
  })
  return { text: filled, unknown }
}

/** Its words as somebody pastes them: chapters of the free form were anybody's own. */
const ownWords: Section = section('words', '报告原文', '把报告的文字整篇贴进来；“一、”“（一）”开头的短行会认成标题。')
export const numbersTold: Pick<Section, 'id' | 'title' | 'parts'> = { id: 'numbers', title: '报告里的数', parts: [] }

/** A report that was printed before this system, as it is entered and shown: the numbers of its words are a table of their own. */
export const printedSections = ({ id, sections }: ReportFormat): readonly Section[] =>
  (id === 'free' ? [{ ...numbersTold, table: overviewTableFree }, ownWords] : [...sections, { ...numbersTold, table: overviewTable }])
