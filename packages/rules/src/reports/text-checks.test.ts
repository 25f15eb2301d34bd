import fc from 'fast-check'
import { cellsOf, reportFormatOf } from './formats'
import { mentions, readNumber } from './mentions'
import { checkTexts } from './text-checks'

const form = reportFormatOf(2026)
/** Every cell has a number of its own that no sentence below tells, so that a mention that is read always differs. */
const values = new Map(cellsOf(form).map(({ id }) => [id, 7777]))
const read = (text: string, part = 'general.requests', format = form) =>
  checkTexts([{ id: part, title: '正文', text }], format, format === form ? values : new Map(cellsOf(format).map(({ id }) => [id, 7777])), 2026).map(({ cells: [cell], level }) => `${level} ${cell}`)

const SINCE_THE_BEGINNING = '累计主动公开政府信息900条。'
/** In the part about requests: each sentence, and what it is read as. */
const hits: [string, string][] = [
  ['今年收到政府信息公开申请5件。', 'stop requests.new.total'],
  ['全年新收政府信息公开申请共计５件。', 'stop requests.new.total'],
  ['收到信息公开申请三件。', 'stop requests.new.total'],
  ['今年没有收到政府信息公开申请。', 'stop requests.new.total'],
  ['全年收到申请5件。', 'look requests.new.total'],
  ['与去年相比，收到政府信息公开申请5件。', 'look requests.new.total'],
  ['2025年相同，收到政府信息公开申请5件。', 'look requests.new.total'],
  ['2026年，收到政府信息公开申请5件。', 'stop requests.new.total'],
  ['上年结转1件。', 'stop requests.carriedIn.total'],
  ['结转下年度继续办理2件。', 'stop requests.carriedOut.total'],
  ['予以公开3件。', 'stop requests.granted.total'],
  ['部分公开2件。', 'stop requests.partly.total'],
  ['不予公开2件。', 'stop requests.refused.secret.total'],
  ['无法提供2件。', 'stop requests.unable.notHeld.total'],
  ['不予处理2件。', 'stop requests.unhandled.petition.total'],
  ['其他处理2件。', 'stop requests.other.notCorrected.total'],
  ['办理政府信息公开申请6件。', 'stop requests.total.total'],
  ['办理6件。', 'look requests.total.total'],
  ['作出行政许可决定12件。', 'stop article20.licence.handled'],
  ['行政处罚 3 件。', 'stop article20.penalty.handled'],
  ['行政强制十二件。', 'stop article20.compulsion.handled'],
  ['制发行政规范性文件2件。', 'stop article20.normative.made'],
  ['废止规范性文件1件。', 'stop article20.normative.repealed'],
  ['现行有效的行政规范性文件6件。', 'stop article20.normative.valid'],
  ['规范性文件现行有效6件。', 'stop article20.normative.valid'],
  ['行政事业性收费1.5万元。', 'stop article20.charges.amount'],
  ['行政复议1件。', 'stop proceedings.reconsideration.total'],
  ['行政诉讼案件2件。', 'stop overview.proceedings.lawsuits'],
  ['没有发生行政诉讼。', 'stop overview.proceedings.lawsuits'],
  ['收取信息处理费300元。', 'stop overview.processingFee.amount'],
  ['没有收取信息处理费。', 'stop overview.processingFee.amount'],
  ['制发公文175个。', 'stop overview.documents.made'],
  ['主动公开各类政务信息514条。', 'stop overview.published.items'],
  ['各渠道发布600条次。', 'stop overview.postings.all'],
  ['网站130条次。', 'stop overview.postings.website'],
  ['公众号公开76条。', 'look overview.postings.account'],
  ['公示栏312条次。', 'stop overview.postings.boards'],
  ['查阅机260条次。', 'stop overview.postings.kiosk'],
  ['办理人大代表议案、建议14件。', 'stop overview.proposals.received'],
  ['建议都交办了，办结11件。', 'stop overview.proposals.closed'],
  ['办结建议11件。', 'stop overview.proposals.closed'],
  ['投入平台载体经费3万元。', 'stop overview.carriers.spending'],
  ['新建公示栏13个。', 'stop overview.carriers.boards'],
  ['从事信息公开工作的工作人员2人。', 'stop overview.staff.people'],
  ['工作人员2名。', 'look overview.staff.people'],
  ['组织培训2次。', 'stop overview.training.times'],
  ['培训300人次。', 'stop overview.training.people'],
  ['30人参加了培训。', 'look overview.training.people'],
  ['参加培训300人次。', 'stop overview.training.people'],
  ['组织培训2次、300人参加。', 'stop overview.training.people'],
  ['培训工作人员30人。', 'look overview.training.people'],
  ['全年收到5件政府信息公开申请。', 'look requests.new.total'],
  ['办理结果总计6件。', 'stop requests.total.total'],
  ['没有收到行政复议。', 'stop proceedings.reconsideration.total'],
  ['网站公布政府信息130条。', 'look overview.postings.website'],
  ['公众号公开76条次。', 'stop overview.postings.account'],
  ['公示栏公开信息312条。', 'look overview.postings.boards'],
  ['查阅机公开信息260条。', 'look overview.postings.kiosk'],
  ['投入经费3万元。', 'look overview.carriers.spending'],
]
it.each(hits)('%s is held against the tables', (text, found) => {
  expect(read(text)).toContain(found)
})

/** Another year, another thing, another number: nothing is said. */
const others: [string, string][] = [
  ['去年收到政府信息公开申请5件，今年收到的不多。', 'general.requests'],
  ['上年同期收到政府信息公开申请5件。', 'general.requests'],
  ['2025年收到政府信息公开申请5件。', 'general.requests'],
  ['上半年收到政府信息公开申请5件。', 'general.requests'],
  ['民生服务中心全年受理申请120件。', 'general.proactive'],
  ['公文中予以公开79件。', 'general.requests'],
  ['制发的公文里不予公开4件。', 'general.requests'],
  ['公文中予以公开79件。', 'general.proactive'],
  ['今年公开得多，予以公开79件。', 'general.proactive'],
  ['办结11件。', 'general.proactive'],
  ['行政处罚事项120项。', 'general.requests'],
  ['收到群众来信5件。', 'general.requests'],
]
it.each(others)('%s is left alone', (text, part) => {
  expect(read(text, part)).toEqual([])
})

it('people who were trained are not the people who work there', () => {
  expect(read('信息公开工作人员30人进行了培训。')).toEqual(['look overview.training.people'])
})

it('a sum since the beginning is told in the form of 2018 alone, and is not the number of the year', () => {
  const free = reportFormatOf(2018)
  expect(read(SINCE_THE_BEGINNING, 'free.proactive', free)).toEqual(['stop overview.published.cumulative'])
  expect(read(SINCE_THE_BEGINNING)).toEqual([])
})

it('every way of writing a number that is read has its sentence here', () => {
  const sentences = [...hits.map(([text]) => text), SINCE_THE_BEGINNING]
  const ways = mentions.flatMap(({ cell, says, maybe = [], none }) => [...says, ...maybe, ...(none ? [none] : [])].map((way) => ({ cell, way })))
  expect(ways.filter(({ way }) => !sentences.some((text) => [...text.matchAll(way)].length > 0)).map(({ cell, way }) => `${cell}: ${way.source}`)).toEqual([])
})

it('“900余条” is right as long as it is not more than there are; too much is looked at', () => {
  const check = (text: string) => checkTexts([{ id: 'general.proactive', title: '正文', text }], form, new Map([['overview.published.items', 914], ['overview.carriers.spending', 3_200_000]]), 2026).map(({ level }) => level)
  expect([check('主动公开政府信息900余条。'), check('主动公开政府信息950余条。'), check('投入平台载体经费3万余元。'), check('投入平台载体经费31000元。')]).toEqual([[], ['look'], [], ['stop']])
})

it('a group of the table is told as its sum', () => {
  const given = new Map([['requests.refused.secret.total', 1], ['requests.refused.law.total', 1]])
  const check = (text: string) => checkTexts([{ id: 'general.requests', title: '正文', text }], form, given, 2026).map(({ sentence }) => sentence)
  expect([check('不予公开2件。'), check('不予公开3件。')]).toEqual([[], ['“正文”里写“不予公开3件”，申请情况表里不予公开是 2件。']])
})

it('numbers are read however they are written', () => {
  expect(['5', '５', '1.5', '３．２', '三', '两', '十二', '二十', '一百零五', '二〇', '一千二百'].map(readNumber)).toEqual([5, 5, 1.5, 3.2, 3, 2, 12, 20, 105, 20, 1200])
  fc.assert(fc.property(fc.nat(99_999), (n) => readNumber(String(n)) === n))
})
