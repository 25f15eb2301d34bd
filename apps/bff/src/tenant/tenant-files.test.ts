import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commonStates } from '@mingbai/rules/procedures/case-rows'
import { readTenantFiles, TenantFilesError } from './tenant-files'

const lingsha = join(__dirname, '../../../../config/tenants/lingsha')
const files = readTenantFiles(lingsha)

/** Reads a copy of the folder in which `from` stands as `to` in one file, and tells what is said about it. */
function problemsAfter(file: string, from: string | RegExp, to: string): readonly string[] {
  const dir = mkdtempSync(join(tmpdir(), 'tenant-'))
  try {
    cpSync(lingsha, dir, { recursive: true })
    const before = readFileSync(join(dir, file), 'utf8')
    const after = before.replace(from, to)
    if (after === before) throw new Error(`nothing to break in ${file}: ${from}`)
    writeFileSync(join(dir, file), after)
    readTenantFiles(dir)
    return []
  } catch (error) {
    if (error instanceof TenantFilesError) return error.problems
    throw error
  } finally {
    rmSync(dir, { recursive: true })
  }
}

describe('the files of 灵沙乡', () => {
  test('hold the township and its eleven villages by their twelve-digit codes', () => {
    const villages = files.organisations.filter(({ kind }) => kind === 'village')
    expect(files.tenant.code).toBe('640221201')
    expect(villages.map(({ code, name }) => `${code} ${name}`)).toEqual([
      '640221201200 灵沙村', '640221201201 先锋村', '640221201202 东灵村', '640221201203 胜利村', '640221201204 光明村',
      '640221201205 西灵村', '640221201206 田家村', '640221201207 东润村', '640221201208 何家村', '640221201209 富贵村',
      '640221201210 统一村',
    ])
  })

  test('hold the contact of the 2018 report, and nothing unknown as fact', () => {
    const { address, postcode, phone, fax, email, hours, reportPhone } = files.tenant.office
    expect([address, postcode, phone, fax, email].map(({ value }) => value)).toEqual([
      '平罗县灵沙乡人民政府', '753400', '0952-6801081', '0952-6801081', 'plxlsx@163.com',
    ])
    expect(hours).toMatchObject({ value: null, verified: false })
    expect(reportPhone).toMatchObject({ value: null, verified: false })
    expect(files.tenant.promise.verified).toBe(false)
  })

  test('hold thirteen notice boards, a mailbox, a kiosk, a screen and a lamp-post board, places unknown but the kiosk', () => {
    const count = (kind: string) => files.boards.filter((board) => board.kind === kind).length
    expect(['notice', 'mailbox', 'kiosk', 'led', 'lamppost'].map(count)).toEqual([13, 1, 1, 1, 1])
    expect(files.boards.filter(({ placeVerified }) => placeVerified).map(({ key }) => key)).toEqual(['kiosk'])
    // The mark is drawn from the flag: written into the place as well it would stand there twice.
    expect(files.boards.filter(({ place }) => place.includes('位置待核'))).toEqual([])
  })

  test('name a year of local holidays only where its days are known', () => {
    const entered = files.localHolidays.years.filter(({ status }) => status === 'entered').map(({ year }) => year)
    expect(entered).toEqual([2019, 2020, 2021, 2022])
    expect(files.localHolidays.years.flatMap(({ days }) => days)).toHaveLength(14)
  })

  test('have a sample case for every state, one overdue and one reopened', () => {
    const reached = new Set<string>(files.samples.cases.map(({ targetState }) => targetState))
    expect([...commonStates, 'overdue', 'reopened'].filter((state) => !reached.has(state))).toEqual([])
  })

  test('have an overdue sample past fifteen working days whatever holidays fall between', () => {
    const [overdue] = files.samples.cases.filter(({ targetState }) => targetState === 'overdue')
    const accepted = overdue?.story.find(({ verb }) => verb === 'accept')
    expect(accepted?.daysAgo).toBeGreaterThanOrEqual(40)
  })

  test('the catalogue holds the six key areas, 村务公开, 办事指南 and the lists 长期、定期、随时, every item with limit, body and channels', () => {
    const codes = files.catalogue.map(({ code }) => code)
    for (const area of ['power', 'budget', 'projects', 'poverty', 'relief', 'jobs', 'village-affairs', 'guides', 'inner']) expect(codes).toContain(area)
    const items = files.catalogue.flatMap((area) => area.items)
    expect(items.find(({ code }) => code === 'budget-farm-subsidy')?.elements).toEqual(['项目名称', '预算规模', '补助标准', '发放程序', '资金分配结果'])
    expect(items.filter(({ channels }) => !channels.some(({ must }) => must))).toEqual([])
  })

  test('personnel files and wages ask for the review of §16, and no default of our own passes as checked', () => {
    const items = files.catalogue.flatMap((area) => area.items)
    expect(items.filter(({ needsSection16Review }) => needsSection16Review).map(({ code }) => code)).toEqual(expect.arrayContaining(['inner-files', 'inner-wages']))
    expect(items.filter(({ basis, verified }) => verified && basis.includes('默认值')).map(({ code }) => code)).toEqual([])
  })

  test('have sample notices for every step of publishing', () => {
    expect(new Set(files.samples.notices.map(({ state }) => state))).toEqual(new Set(['draft', 'finalReview', 'published']))
  })
})

describe('the 2018 annual report', () => {
  const [report] = files.reports
  if (!report) throw new Error('no report')
  const { blocks } = report
  const remarks = blocks.flatMap((block) => (block.kind === 'remark' ? [block.text] : []))

  test('is whole and word for word', () => {
    const words = blocks.flatMap((block) => (block.kind === 'heading' || block.kind === 'paragraph' ? [block.text] : []))
    const bare = [report.title, ...words].join('').replace(/\s/gu, '')
    // Of the published text without white space (its line breaks are those of the printed pages).
    expect(createHash('sha256').update(bare).digest('hex')).toBe('d78d3ece8e39ce7cc14a0379a54a4f3567c8b1078191b8e630962e2668b499b6')
  })

  test('keeps its two （四） as reported', () => {
    const fourth = blocks.flatMap((block) => (block.kind === 'heading' && block.text.startsWith('（四）') ? [block.text] : []))
    expect(fourth).toEqual(['（四）回应解读及信访回复公开情况', '（四）行政诉讼和行政复议情况'])
  })

  test.each([
    ['79+93+4 is not 175', ['79件', '93件', '4个', '176', '175个'], '2018年，灵沙乡共制发公文175个'],
    ['130+76+312 is not 514', ['130条', '76条', '312条', '518', '514条'], '主动公开各类政务信息514条'],
    ['514+260 is not 900', ['514条', '260余条', '774', '900余条'], '累计主动公开各类信息900余条'],
    ['93 disclosed on request, and none', ['93件', '没有依申请公开事项'], '灵沙乡没有依申请公开事项'],
    ['a complaint rate of 100 % says nothing', ['网上投诉率', '100%'], '网上投诉率、按期办结率均达到100%'],
    ['（四） twice', ['（四）', '两次'], '（四）行政诉讼和行政复议情况'],
  ])('says where it does not add up, right after the words: %s', (_what, parts, place) => {
    const at = blocks.findIndex((block) => block.kind === 'remark' && parts.every((part) => block.text.includes(part)))
    const before = blocks.slice(0, at).findLast((block) => block.kind !== 'remark')
    expect(before).toMatchObject({ text: expect.stringContaining(place) })
    expect(blocks[at]).toMatchObject({ text: expect.stringMatching(/照报告原样登出/) })
  })

  test('has no other remark', () => expect(remarks).toHaveLength(6))

  test.each([
    ['制发公文', '175个'], ['公文中：主动公开', '79件'], ['公文中：依申请公开', '93件'], ['公文中：不公开', '4个'],
    ['累计主动公开各类信息', '900余条'], ['主动公开各类政务信息', '514条'], ['政府信息网公布文件', '130条'],
    ['微信公众号公开内容', '76条'], ['乡、村公示栏公开信息', '312条'], ['通过民生服务中心查阅机公开', '260余条'],
    ['依申请公开事项', '没有'], ['信息公开方面的投诉和举报', '未接到'],
    ['人大代表议案、建议意见', '14件'], ['其中办结', '11件'], ['办结率', '79%'],
    ['解决疑难复杂信访问题', '5件'], ['网上信访信息系统投诉信访件', '11件，全部按期办结'], ['网上投诉率', '100%'], ['按期办结率', '100%'],
    ['因政务信息公开不及时产生的行政诉讼和行政复议', '未收到'],
    ['政府信息公开查阅点投入', '3万余元'], ['新建公示栏', '13个'], ['从事政府信息公开工作人员', '2人'],
    ['灯杆标语宣传牌', '640块'], ['主题街', '6条'],
  ])('has its figure in the table: %s %s', (what, figure) => {
    const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))
    const row = rows.find(([name]) => name === what)
    expect(row?.[1]).toBe(figure)
    expect(row?.[2]).toMatch(/^[一二]（[一二三四五六]）/)
  })
})

describe('a broken file is refused, with file and key named', () => {
  test.each<[string, string | RegExp, string, string[]]>([
    ['tenant.json', '"organisation": "office"', '"organisation": "nobody"', ['tenant.json', '640221201', 'nobody']],
    ['tenant.json', '"value": null', '"value": null, "when": 1', ['tenant.json', 'office.hours']],
    ['tenant.json', '"acceptWorkingDays": 3', '"acceptWorkingDays": 0', ['tenant.json', 'promise.complaint.acceptWorkingDays']],
    ['tenant.json', '"value": "753400"', '"value": null', ['tenant.json', 'office.postcode', 'verified']],
    ['organisations.json', /"code": "congress"/, '"code": "discipline"', ['organisations.json', 'discipline', '两次']],
    ['organisations.json', '"parent": "640221201"', '"parent": "nobody"', ['organisations.json', 'office', 'nobody']],
    ['organisations.json', '"parent": null', '"parent": "office"', ['organisations.json', 'office', '圈']],
    ['organisations.json', '"kind": "township"', '"kind": "village"', ['organisations.json', '640221201', 'township']],
    ['organisations.json', '"kind": "hall"', '"kind": "village"', ['organisations.json', 'service-center', '12 位']],
    ['organisations.json', '"kind": "congress"', '"kind": "parliament"', ['organisations.json', '「congress」.kind']],
    ['channels.json', '"checklist": "政府网站"', '"checklist": "网站"', ['channels.json', '「township-site」.checklist']],
    ['channels.json', '"code": "info-site"', '"code": "township-site"', ['channels.json', 'township-site', '两次']],
    ['boards.json', '"organisation": "640221201200"', '"organisation": "nobody"', ['boards.json', 'board-lingsha', 'nobody']],
    ['boards.json', '"village": "640221201200"', '"village": "office"', ['boards.json', 'board-lingsha', 'office']],
    ['boards.json', '"channel": "notice-board"', '"channel": "pigeon"', ['boards.json', 'board-lingsha', 'pigeon']],
    ['boards.json', '"key": "mailbox"', '"key": "kiosk"', ['boards.json', 'kiosk', '两次']],
    ['boards.json', '"key": "mailbox"', '"key": "mailbox", "code": "abc123"', ['boards.json', 'abc123']],
    ['catalogue.json', '"code": "relief-medical"', '"code": "relief-guide"', ['catalogue.json', 'relief-guide', '两次']],
    ['catalogue.json', '"timeClass": "standing"', '"timeClass": "sometimes"', ['catalogue.json', '「power」.items.「power-penalty」.timeClass']],
    ['catalogue.json', '"body": "office"', '"body": "nobody"', ['catalogue.json', 'power-penalty', 'nobody']],
    ['catalogue.json', '"limit": "standing"', '"limit": "soon"', ['catalogue.json', '「power-penalty」.limit']],
    ['case-categories.json', '"defaultOrganisation": "stations"', '"defaultOrganisation": "nobody"', ['case-categories.json', 'road', 'nobody']],
    ['case-categories.json', '"code": "streetlight"', '"code": "road"', ['case-categories.json', 'road', '两次']],
    ['local-holidays.json', '"date": "2019-06-05"', '"date": "2020-06-05"', ['local-holidays.json', '2019', '2020-06-05']],
    ['local-holidays.json', '"date": "2019-06-06"', '"date": "2019-06-05"', ['local-holidays.json', '2019-06-05', '两次']],
    ['local-holidays.json', '"date": "2019-06-05"', '"date": "2019-06-31"', ['local-holidays.json', '「2019」.days']],
    ['local-holidays.json', '"status": "entered"', '"status": "pending"', ['local-holidays.json', '2019', '待录入']],
    ['local-holidays.json', '"year": 2020', '"year": 2019', ['local-holidays.json', '2019', '两次']],
    ['reports/2018.json', '"item": "disclosure-annual-report"', '"item": "nothing"', ['reports/2018.json', 'annual-report-2018', 'nothing']],
    ['reports/2018.json', '"publishedBy": "640221201"', '"publishedBy": "nobody"', ['reports/2018.json', 'annual-report-2018', 'nobody']],
    ['reports/2018.json', '"channel": "township-site"', '"channel": "pigeon"', ['reports/2018.json', 'annual-report-2018', 'pigeon']],
    ['reports/2018.json', '"kind": "heading"', '"kind": "html"', ['reports/2018.json', 'blocks']],
    ['samples.json', '"item": "notices-service"', '"item": "nothing"', ['samples.json', 'irrigation-turns', 'nothing']],
    ['samples.json', '"organisation": "stations"', '"organisation": "nobody"', ['samples.json', 'irrigation-turns', 'nobody']],
    ['samples.json', '"640221201200"', '"640221201999"', ['samples.json', 'irrigation-turns', '640221201999']],
    ['samples.json', '"board-lingsha"', '"board-nowhere"', ['samples.json', 'irrigation-turns', 'board-nowhere']],
    ['samples.json', '"board-lingsha"', '"board-hejia"', ['samples.json', 'irrigation-turns', 'board-hejia', '别的村']],
    ['samples.json', '"publishedDaysAgo": 2', '"publishedDaysAgo": null', ['samples.json', 'irrigation-turns', 'publishedDaysAgo']],
    ['samples.json', '"total": "12.8"', '"total": "12.9"', ['samples.json', 'three-costs-budget', '对不上']],
    ['samples.json', '"key": "public-welfare-jobs"', '"key": "irrigation-turns"', ['samples.json', 'irrigation-turns', '两次']],
    ['samples.json', '"village": "640221201202"', '"village": "office"', ['samples.json', 'canal-blocked', 'office']],
    ['samples.json', '"category": "irrigation"', '"category": "nothing"', ['samples.json', 'canal-blocked', 'nothing']],
    ['samples.json', /"kind": "suggestion"(?=[^]*?"category": "road")/, '"kind": "praise"', ['samples.json', '「market-road-line」.kind']],
    ['samples.json', '"contactName": "马*"', '"contactName": "马小明"', ['samples.json', '「canal-blocked」.contactName']],
    ['samples.json', '"contactName": "马*"', '"contactName": null', ['samples.json', 'canal-blocked', '匿名']],
    ['samples.json', '支渠在我家地头', '我的电话13812345678，支渠在我家地头', ['samples.json', 'canal-blocked', '电话号码']],
    ['samples.json', '"targetState": "received"', '"targetState": "closed"', ['samples.json', 'canal-blocked', 'closed']],
    ['samples.json', /"verb": "accept",\s+"daysAgo": 2,\s+"by": "office"/, '"verb": "accept", "daysAgo": 2, "by": "handler"', ['samples.json', 'market-road-line', 'wrongParty']],
    ['samples.json', /"verb": "askInfo",\s+"daysAgo": 3/, '"verb": "askInfo", "daysAgo": 9', ['samples.json', 'counter-twice', 'daysAgo']],
    ['samples.json', '"outcome": "solved"', '"outcome": "adopted"', ['samples.json', 'road-hole', 'outcome']],
    ['samples.json', '"outcome": "solved",', '', ['samples.json', 'road-hole', 'outcome']],
    ['samples.json', '"organisation": "service-center"\n      ', '"organisation": "nobody"\n      ', ['samples.json', 'nobody']],
    ['samples.json', '"askAgainOn": "+10"', '"askAgainOn": "soon"', ['samples.json', 'power-cuts', 'askAgainOn']],
  ])('%s: %s → %s', (file, from, to, said) => {
    const problems = problemsAfter(file, from, to)
    expect(problems.filter((line) => said.every((part) => line.includes(part)))).not.toEqual([])
  })

  test('a file that is not JSON is named', () => {
    expect(problemsAfter('boards.json', '[', '').join()).toContain('boards.json')
  })

  test('all that is wrong is told at once', () => {
    expect(problemsAfter('organisations.json', /"code": "office"/, '"code": "party-office"').length).toBeGreaterThan(3)
  })
})
