import { endpoints } from '@mingbai/contracts/endpoints'
import type { CaseKind } from '@mingbai/rules/case-kinds'
import { caseProcedures } from '@mingbai/rules/procedures/cases'
import { readFileSync } from 'node:fs'
import { menu } from '../apps/console/src/shell/menu'
import { aPublishedNotice } from './factories/a-notice'
import { aStaff } from './factories/a-staff'
import { openTestHouse, type TestHouse } from './support/serve'

/** Where something of the 2018 report lives in the product. More than one: all of them must hold. */
interface Place {
  /** Words that stand on the public page of the 2018 report itself. */
  report?: readonly string[]
  /** Items that a resident finds in the public catalogue. */
  items?: readonly string[]
  /** Carriers on which a posting can be entered. */
  channels?: readonly string[]
  organisations?: readonly string[]
  /** Of the console: in its menu, or below what is. */
  screens?: readonly string[]
  endpoints?: readonly (keyof typeof endpoints)[]
  boards?: readonly string[]
  /** Kinds of case that have a procedure of their own. */
  procedures?: readonly CaseKind[]
}

const report = (...words: string[]): Place => ({ report: words })
const channel = (...channels: string[]): Place => ({ channels, screens: ['/postings'] })
const items = (...codes: string[]): Place => ({ items: codes, screens: ['/catalogue'] })

/** The 83 things that the report of 2018 names, in its order, each with its place. */
const inventory: readonly (readonly [number, string, Place])[] = [
  [1, '年度报告的名称', report('2018年政府信息公开年度报告')],
  [2, '统计期限', report('2018年1月1日至2018年12月31日')],
  [3, '在哪里查阅下载', report('http://www.pingluo.gov.cn/')],
  [4, '联系单位', { ...report('平罗县灵沙乡人民政府党政办'), organisations: ['office'] }],
  [5, '邮编', report('753400')],
  [6, '电话', { ...report('0952-6801081'), endpoints: ['readTenant'], screens: ['/settings'] }],
  [7, '传真', report('传真：0952-6801081')],
  [8, '电子邮箱', report('plxlsx@163.com')],
  [9, '《条例》', report('《中华人民共和国政府信息公开条例》')],
  [10, '《办法》', report('《宁夏回族自治区实施〈中华人民共和国政府信息公开条例〉办法》')],
  [11, '《细则》、《意见》', report('《细则》、《意见》')],
  [12, '政务公开工作要点', { ...report('《灵沙乡2018年政务公开工作要点》'), ...items('disclosure-plan') }],
  [13, '互联网+政务服务工作方案', report('互联网+政务服务')],
  [14, '不见面、马上办', report('不见面、马上办')],
  [15, '权力清单和责任清单制度的通知', report('建立政府权力清单和责任清单制度的通知')],
  [16, '五公开', report('行政决策公开、执行公开、管理公开、服务公开和结果公开')],
  [17, '四权', report('知情权、参与权、表达权和监督权')],
  [18, '公开为常态', report('以公开为常态，不公开为例外')],
  [19, '谁主管谁负责', { ...report('谁主管谁负责'), screens: ['/duties'] }],
  [20, '有记录、有内容、有流程', { ...report('有记录、有内容、有流程'), screens: ['/log', '/postings'] }],
  [21, '应公开而不公开、内容不实', { ...report('杜绝应公开而不公开、内容不实、违反程序'), endpoints: ['submitCase', 'readDuties'] }],
  [22, '政务信息公开工作领导小组', { organisations: ['disclosure-group'] }],
  [23, '信息公开工作督查领导小组', { organisations: ['supervision-group'] }],
  [24, '办公室设在党政办公室', { organisations: ['office'], screens: ['/'] }],
  [25, '指定具体工作人员', { endpoints: ['changeItem'], screens: ['/catalogue'] }],
  [26, '工作人员 2 人', { screens: ['/people'] }],
  [27, '各村、各站所', { organisations: ['stations', '640221201200', '640221201210'], screens: ['/duties'] }],
  [28, '乡纪委督导检查', { organisations: ['discipline'], screens: ['/supervision', '/duties'], endpoints: ['readSupervision'] }],
  [29, '民生服务中心', { organisations: ['service-center'], boards: ['民生服务中心公示栏'] }],
  [30, '“互联网+政务服务”大厅', { organisations: ['online-hall'], items: ['guides-hall'] }],
  [31, '人大代表', { organisations: ['congress'], procedures: ['proposal'] }],
  [32, '群众、信访人、举报人', { endpoints: ['submitCase', 'trackByCode'], procedures: ['complaint', 'petition'], screens: ['/tip-offs', '/tip-offs/key'] }],
  [33, '明确专人及时更新', { endpoints: ['changeItem'], screens: ['/duties'] }],
  [34, '乡政府门户网站', channel('township-site')],
  [35, '政府信息网', channel('info-site')],
  [36, '政府信息公开查阅点', channel('reading-point')],
  [37, '村务公开查阅点', channel('village-reading-point')],
  [38, '村级短信平台', { ...channel('village-sms'), endpoints: ['readNoticeForms'] }],
  [39, '电子屏', { ...channel('led'), boards: ['电子屏'] }],
  [40, '公开栏、公告栏', { ...channel('open-board'), boards: ['乡政府公示栏'] }],
  [41, '村级公告栏', { ...channel('village-board'), boards: ['何家村公示栏'] }],
  [42, '乡、村公示栏', { ...channel('notice-board'), endpoints: ['makeSheet', 'hangSheet'] }],
  [43, 'qq群', channel('qq-group')],
  [44, '微信群', channel('wechat-group')],
  [45, '微信公众号', { ...channel('wechat-account'), endpoints: ['readNoticeForms'] }],
  [46, '“灵沙之声”广播电台', { ...channel('radio'), endpoints: ['readNoticeForms'] }],
  [47, '查阅机、查询机', { ...channel('kiosk', 'query-machine'), boards: ['民生服务中心查阅机'] }],
  [48, '党建+文化大院', { channels: ['culture-yard'], screens: ['/postings', '/signs'] }],
  [49, '灯杆标语宣传牌', { channels: ['lamppost'], screens: ['/postings', '/signs'], boards: ['灯杆宣传牌'] }],
  [50, '六条主题街', { screens: ['/signs'], channels: ['street-values', 'street-customs', 'street-safety', 'street-family-planning', 'street-people', 'street-food'] }],
  [51, '专栏', { channels: ['special-column'], items: ['disclosure-topic'], screens: ['/postings', '/topics'], endpoints: ['readTopic', 'addTopic'] }],
  [52, '举报电话', { ...report('举报电话'), screens: ['/tip-offs/settings'], endpoints: ['saveTipOffSettings'] }],
  [53, '意见信箱', { boards: ['意见信箱'], screens: ['/cases/boxes'], endpoints: ['recordBoxOpening', 'listBoxOpenings'] }],
  [54, '群众评议', { endpoints: ['residentAct', 'answerSurvey', 'enterTally'], screens: ['/surveys'] }],
  [55, '督导检查', { screens: ['/supervision', '/duties'], endpoints: ['readRechecks'] }],
  [56, '留存印证材料', { screens: ['/postings'], endpoints: ['readLedger'] }],
  [57, '权力清单和责任清单', items('power-penalty', 'power-approval', 'power-levy', 'power-confirmation', 'power-planning')],
  [58, '预决算、涉农补贴', items('budget-accounts', 'budget-farm-subsidy')],
  [59, '重大建设项目', items('projects-road', 'projects-water', 'projects-education', 'projects-health', 'projects-culture', 'projects-relocation', 'projects-shantytown', 'projects-housing', 'projects-environment')],
  [60, '扶贫', items('poverty-policy', 'poverty-plan', 'poverty-exit', 'poverty-notice')],
  [61, '社会救助', { ...items('relief-allowance', 'relief-extreme-poverty', 'relief-medical', 'relief-temporary'), endpoints: ['readVillageList'] }],
  [62, '就业创业', items('jobs-policy', 'jobs-activity', 'jobs-vacancy')],
  [63, '财务、人事公开', items('budget-spending', 'inner-personnel')],
  [64, '回应解读及信访回复公开', { ...items('disclosure-reply', 'disclosure-explain'), endpoints: ['findExplainable', 'readNotice'] }],
  [65, '长期公开', items('inner-meetings', 'inner-thinking', 'inner-management', 'inner-leaders', 'disclosure-plan')],
  [66, '定期公开', { ...items('inner-measures', 'inner-files', 'inner-wages', 'inner-three', 'budget-accounts') }],
  [67, '随时公开', items('inner-personnel', 'budget-spending', 'inner-hot', 'inner-awards', 'inner-work')],
  [68, '主动公开多少条', { ...report('514条'), screens: ['/postings'], endpoints: ['readPostings'] }],
  [69, '依申请公开', { ...items('disclosure-request'), screens: ['/official-documents'], procedures: ['infoRequest'], endpoints: ['submitInfoRequest', 'enterInfoRequest'] }],
  [70, '信息公开方面的投诉和举报', { endpoints: ['submitCase'], screens: ['/cases'] }],
  [71, '人大代表议案、建议意见', { ...report('14件'), procedures: ['proposal'] }],
  [72, '疑难复杂信访问题', { ...report('5件'), procedures: ['petition'] }],
  [73, '网上信访信息系统', { ...report('11件'), procedures: ['petition'], screens: ['/cases/import'] }],
  [74, '办结过程、结果全公开', { endpoints: ['listCases', 'readCase', 'explainDue'] }],
  [75, '行政诉讼和行政复议', { ...report('行政诉讼和行政复议情况'), procedures: ['proceeding'] }],
  [76, '平台载体和保障经费', report('13个')],
  [77, '互联网+政务服务', items('guides-hall', 'guides-matter')],
  [78, '认识不足：主体、方式、时限、程序', { ...report('时限'), screens: ['/duties', '/catalogue'] }],
  [79, '内容不规范、形式较传统', { endpoints: ['staffReadItem', 'readNoticeForms'], screens: ['/catalogue'] }],
  [80, '队伍专业化不足', report('队伍')],
  [81, '长期、定期、随时三类', { endpoints: ['readCatalogue'], screens: ['/duties'] }],
  [82, '健全制度、明确时限、专人更新', { screens: ['/duties', '/catalogue'] }],
  [83, '培训', report('培训')],
]

let test: TestHouse
beforeAll(async () => {
  test = await openTestHouse()
})
afterAll(() => test.close())

it('names 83 things, each once, each with a place in the product', () => {
  expect(inventory.map(([number]) => number)).toEqual(Array.from({ length: 83 }, (_, index) => index + 1))
  expect(inventory.filter(([, , place]) => kindsOf(place).length === 0).map(([, name]) => name)).toEqual([])
})

it('every place holds: words on the page, items in the public catalogue, carriers in the register, boards, bodies, screens', async () => {
  const office = (await aStaff(test, 'office')).client
  const leader = (await aStaff(test, 'leader')).client
  const phone = test.phone()
  const [listed] = (await phone.call(endpoints.listNotices)).items
  const words = JSON.stringify(await phone.call(endpoints.readNotice, { params: { id: listed?.id ?? '' } }))
  const { areas } = await phone.call(endpoints.readCatalogue)
  const { id } = await aPublishedNotice(office, leader)
  const { channels } = await office.call(endpoints.readNoticePostings, { params: { id } })
  const { organisations, villages } = await office.call(endpoints.readChoices)
  const boards = [...(await test.house.book()).boards.values()]
  const routes = readFileSync('apps/console/src/routes.tsx', 'utf8')
  const known: Record<keyof Place, (one: string) => boolean> = {
    report: (one) => words.includes(one),
    items: (one) => areas.some((area) => area.items.some(({ code }) => code === one)),
    channels: (one) => channels.some(({ code }) => code === one),
    organisations: (one) => [...organisations, ...villages].some(({ code }) => code === one),
    boards: (one) => boards.some(({ name }) => name === one),
    screens: (one) => menu.some(({ path }) => path === `/${one.split('/')[1] ?? ''}`) && routes.includes(`path="${one}"`),
    endpoints: (one) => one in endpoints,
    procedures: (one) => one in caseProcedures,
  }
  const missing = inventory.flatMap(([number, name, place]) => kindsOf(place).flatMap(([kind, all]) => all.filter((one) => !known[kind](one)).map((one) => `${number} ${name}: ${kind} ${one}`)))
  expect(missing).toEqual([])
})

it('holds the three lists by their time, and asks for the review of 条例 §16 before personnel, files and wages leave', async () => {
  const all = test.files.catalogue.flatMap((area) => area.items)
  const timesOf = (number: number) => new Set((inventory.find(([own]) => own === number)?.[2].items ?? []).map((code) => all.find((item) => item.code === code)?.timeClass))
  expect([timesOf(65), timesOf(66), timesOf(67)]).toEqual([new Set(['standing']), new Set(['periodic']), new Set(['prompt'])])
  const reviewed = all.filter((item) => item.needsSection16Review).map(({ code }) => code)
  expect(reviewed).toEqual(expect.arrayContaining(['inner-files', 'inner-wages', 'inner-personnel']))
})

const kinds = ['report', 'items', 'channels', 'organisations', 'boards', 'screens', 'endpoints', 'procedures'] as const
const kindsOf = (place: Place) => kinds.flatMap((kind): [(typeof kinds)[number], readonly string[]][] => (place[kind] ? [[kind, place[kind]]] : []))
