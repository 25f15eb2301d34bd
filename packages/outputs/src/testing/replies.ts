import type { BoardPage } from '@mingbai/contracts/boards'
import type { CaseCard, Due } from '@mingbai/contracts/case-card'
import type { CasePage } from '@mingbai/contracts/cases'
import type { FiguresPage, MoneyPage, PublishedPage } from '@mingbai/contracts/figures'
import type { PublicPlan } from '@mingbai/contracts/public-plan'
import type { PublicReport } from '@mingbai/contracts/reports'
import type { SurveyPage } from '@mingbai/contracts/surveys'
import type { TopicCard } from '@mingbai/contracts/topic-card'
import type { CataloguePage } from '@mingbai/contracts/catalogue'
import type { Step } from '@mingbai/contracts/common'
import type { NoticeCard } from '@mingbai/contracts/notice-card'
import type { Notice } from '@mingbai/contracts/notices'
import type { HallView, TenantView } from '@mingbai/contracts/tenant'

export const today = '2026-11-22'
const village = { code: '640221201203', name: '胜利村' }

export const hall = (more: Partial<HallView> = {}): HallView => ({
  name: '民生服务中心', place: '', phone: '0952-6801081', confirmed: false, spans: [{ from: '08:30', until: '12:00' }, { from: '14:00', until: '18:00' }],
  openOn: ['2026-11-23', '2026-11-24'], holidays: [], provisionalFrom: '', ...more,
})

export const tenant = (more: Partial<TenantView> = {}): TenantView => ({
  code: '640221201', name: '灵沙乡', fullName: '平罗县灵沙乡人民政府', county: '平罗县',
  office: { name: '党政办公室', department: '党政办公室', address: '平罗县灵沙乡人民政府', postcode: '753400', phone: '0952-6801081', fax: '', email: '', hours: '' }, hall: hall(),
  emergency: [{ name: '报警', phone: '110' }], villages: [village], caseCategories: [],
  promise: { complaintAccept: 3, complaintResolve: 15, suggestionResolve: 15 }, trial: true,
  textMessages: false, tipOffs: { state: 'off', choices: [], county: { name: '', phone: '' }, sendOff: '', line: '12388', promises: [] }, ...more,
})

export const noticeCard = (more: Partial<NoticeCard> = {}): NoticeCard => ({
  id: 'Nt7kQ2mXp4', title: '关于2026年冬灌用水安排的通知', summary: '11月25日起放冬灌水，各队按顺序浇，水费按亩收，先登记。', area: '农业农村',
  organisation: '农业综合服务站', villages: [village], publishedOn: '2026-11-20', corrected: false, sample: true, ...more,
})

const due = (more: Partial<Due> = {}): Due => ({
  phase: 'resolve', promisedOn: '2026-12-04', lawOn: '2027-01-18', daysLeft: 9, state: 'onTime', promiseProvisional: false, lawProvisional: false, text: '还有 9 个工作日（12月4日前）', ...more,
})

export const caseCard = (more: Partial<CaseCard> = {}): CaseCard => ({
  id: 'Cs9pR3wTz8', number: '灵沙投2026-0012', kind: 'complaint', kindLabel: '投诉', village: '胜利村', category: '路灯不亮',
  words: '村口到小学那段路的三盏路灯坏了快半个月，孩子放学天就黑了，看不清路。', wordsShown: true, state: 'handling', stateLabel: '正在办', tone: 'going',
  receivedOn: '2026-11-13', due: due(), sample: true, ...more,
})

export const step = (more: Partial<Step> = {}): Step => ({ on: '2026-11-13', verb: 'submit', title: '收到了您的反映', by: '村民', words: '', attachments: [], ...more })

export const casePage = (more: Partial<CasePage> = {}): CasePage => ({
  ...caseCard(), spot: '二队，村口到小学', about: null, alsoMet: 0, joinedTo: null, handledBy: '综合执法队', outcome: null, ratingLabel: '未评价', office: { name: '党政办公室', phone: '0952-6801081' },
  steps: [
    step(),
    step({ on: '2026-11-14', verb: 'showWords', title: '内容经审核公开', by: '党政办公室' }),
    step({ on: '2026-11-16', verb: 'accept', title: '受理了，开始计算期限', by: '党政办公室', words: '已经受理，三天内派人去看。' }),
    step({
      on: '2026-11-19', verb: 'report', title: '办理进展', by: '综合执法队', words: '看过现场，是线路老化，正在买电缆。',
      attachments: [{ id: 'a1', url: '/api/v1/files/a1', thumbUrl: '/api/v1/files/a1/thumb', width: 800, height: 600, caption: '路灯杆下的旧电缆' }],
    }),
  ],
  ...more,
})

export const closedCase = (more: Partial<CasePage> = {}): CasePage =>
  casePage({
    state: 'closed', stateLabel: '办好了', tone: 'done', due: null, ratingLabel: '满意', about: { type: 'notice', id: 'Nt7kQ2mXp4', title: '关于2026年冬灌用水安排的通知' },
    outcome: { label: '解决了', words: '换了一百二十米电缆，三盏灯都亮了。', on: '2026-11-21' },
    steps: [...casePage().steps, step({ on: '2026-11-21', verb: 'close', title: '办好了', by: '综合执法队', words: '换了一百二十米电缆，三盏灯都亮了。' })], ...more,
  })

export const notice = (more: Partial<Notice> = {}): Notice => ({
  ...noticeCard(), item: { code: 'agri-water', name: '农业用水' }, indexNumber: '640221201-2026-0031', validity: 'valid', version: 2, corrected: true, atHall: false, explains: [], explainedBy: [], related: [noticeCard({ id: 'Nt7kQ2mXp9', title: '冬灌水费收缴说明' })], postedAt: ['胜利村公示栏', '乡政府电子屏'],
  history: [{ version: 1, on: '2026-11-18', reason: '' }, { version: 2, on: '2026-11-20', reason: '一队的日子改早一天', changes: [[{ kind: 'same', text: '一队：11月2' }, { kind: 'out', text: '3' }, { kind: 'in', text: '2' }, { kind: 'same', text: '日' }]] }],
  attachments: [{ id: 'p1', url: '/api/v1/files/p1', thumbUrl: '/api/v1/files/p1/thumb', width: 800, height: 600, caption: '' }],
  blocks: [
    { kind: 'heading', level: 3, text: '一、放水时间' },
    { kind: 'paragraph', text: '冬灌水从11月25日开始放，到12月8日结束。请各队派人看好自家的口子，不要让水漫到路上。' },
    { kind: 'table', caption: '各队浇水日期', head: ['队', '开始', '结束', '联系人', '亩数'], rows: [['一队', '11月25日', '11月27日', '张*', '620'], ['二队', '11月28日', '11月30日', '马*', '580'], ['合计', '', '', '', '1210']] },
    { kind: 'remark', text: '表中两队亩数相加是 1200，与合计 1210 不一致，按原文照登。' },
    { kind: 'heading', level: 2, text: '二、要办的事' },
    { kind: 'list', items: ['浇水前三天到村部登记', '水费按亩收，每亩多少以村公示为准', '渠坏了马上打电话'] },
  ],
  ...more,
})

export const topicCard = (more: Partial<TopicCard> = {}): TopicCard => ({ id: 'Tp7kQ2mXp4', title: '冬春农田水利', intro: '清渠、冬灌、修闸的安排和进展都在这里。', fromOn: '2026-11-01', untilOn: '2027-03-31', ...more })

export const catalogue: CataloguePage = {
  topics: [topicCard(), topicCard({ id: 'Tp7kQ2mXp5', title: '安全生产月', intro: '用电、用气、烟花爆竹。', fromOn: '2026-06-01', untilOn: '2026-06-30' })],
  areas: [
    {
      code: 'relief', name: '社会救助领域', plainName: '低保、救助',
      items: [
        { code: 'relief-1', name: '低保对象名单', plainName: '谁家有低保', limit: '每季度至少公开一次', body: '民生服务中心', channels: [{ name: '政府网站', must: true }, { name: '广播电视', must: false }], readers: '特定群众', way: '主动公开', duty: 'overdue', elements: ['姓名', '保障人数', '金额'], timeClass: 'periodic', basis: '《社会救助暂行办法》', verified: true, hasNotices: true },
        { code: 'relief-2', name: '临时救助', plainName: '', limit: '', body: '各村', channels: [{ name: '便民服务站', must: true }], readers: '全社会', way: '主动公开', duty: null, elements: [], timeClass: 'prompt', basis: '某号文件', verified: false, hasNotices: false },
      ],
    },
    { code: 'farm', name: '涉农补贴领域', plainName: '', items: [{ code: 'farm-1', name: '耕地地力保护补贴', plainName: '', limit: '', body: '各村', channels: [{ name: '便民服务站', must: true }], readers: '全社会', way: '主动公开', duty: null, elements: ['面积', '标准'], timeClass: 'standing', basis: '', verified: true, hasNotices: false }] },
  ],
}

export const boardReply = (more: Partial<BoardPage> = {}): BoardPage => ({
  board: { code: 'K7MP4XQ2', name: '胜利村公示栏', kind: 'notice', kindLabel: '公示栏', place: '胜利村（位置待核）', placeVerified: false, village },
  lists: [{ id: 'Ls7kQ2mXp4', title: '2026年耕地地力保护补贴', kindLabel: '补贴发放', stateLabel: '公示中', lastDay: '2026-12-01', sample: false }],
  notices: [
    noticeCard(),
    noticeCard({ id: 'Nt7kQ2mXp5', title: '灵沙乡2018年政府信息公开工作年度报告', summary: '', villages: [], organisation: '灵沙乡人民政府', publishedOn: '2019-01-10', sample: false }),
    noticeCard({ id: 'Nt7kQ2mXp6', title: '2026年第三季度低保金发放情况公示', summary: '全村 38 户，每户多少钱都列出来了，有意见请在12月1日前提。', organisation: '民生服务中心', publishedOn: '2026-11-12' }),
  ],
  cases: [
    caseCard(),
    caseCard({ id: 'Cs9pR3wTz9', category: '水渠、灌溉', kindLabel: '建议', words: '内容正在审核，两个工作日内公开或说明理由。', wordsShown: false, stateLabel: '收到了', tone: 'plain', due: due({ phase: 'accept', text: '还有 2 个工作日（11月24日前）' }) }),
    caseCard({ id: 'Cs9pR3wTy1', category: '垃圾、环境卫生', words: '三队东头的垃圾点十天没人拉了。', stateLabel: '正在办', tone: 'soon', due: due({ state: 'soon', daysLeft: 1, text: '还有 1 个工作日（11月23日前）' }) }),
    caseCard({ id: 'Cs9pR3wTy2', category: '路坏了、出行不便', words: '生产路塌了一块，三轮车过不去。', stateLabel: '正在办', tone: 'late', due: due({ state: 'latePromise', daysLeft: -3, text: '超过承诺 3 个工作日' }) }),
    caseCard({ id: 'Cs9pR3wTy3', category: '补贴的钱', words: '地力补贴比去年少了两亩的钱，想问问为什么。', stateLabel: '办好了', tone: 'done', due: null }),
  ],
  hall: hall(), office: { township: '灵沙乡', fullName: '平罗县灵沙乡人民政府', phone: '0952-6801081' }, trial: true, ...more,
})

export const figuresPage = (all: Partial<FiguresPage['all']> = {}): FiguresPage => ({
  year: 2026, years: [2026, 2025], smallestCell: 5, sample: true,
  all: {
    received: 40, closed: 33, open: 5, withdrawn: 2, referred: 3, reopened: 1, onTime: { of: 31, share: 0.9677 }, satisfied: { of: 4, share: null }, unrated: 29, medianDays: 6,
    outcomes: [{ label: '解决了', count: 28 }, { label: '解释清楚了', count: 5 }], ...all,
  },
  kinds: [{ code: 'complaint', label: '投诉', received: 30, closed: 25, open: 4 }, { code: 'suggestion', label: '建议', received: 10, closed: 8, open: 1 }],
  villages: [{ code: '640221201203', label: '胜利村', received: 40, closed: 33, open: 5 }],
})

export const report: PublicReport = {
  year: 2026, years: [2026, 2018], title: '平罗县灵沙乡人民政府2026年政府信息公开工作年度报告', formatLabel: '国办公开办函〔2021〕30号格式', publishedOn: '2027-01-20', notice: 'Nt7kQ2mXp5', isReported: true, sample: false,
  remarks: ['制发公文：主动公开 79，加起来是 79，制发公文写的是 80，差 1。'], corrections: ['疑难信访 5件：人工填报（党政办）。依据：台账'],
  sections: [
    { title: '', blocks: [{ kind: 'paragraph', text: '本报告按条例编写。' }], lines: [] },
    { title: '三、收到和处理政府信息公开申请情况', blocks: [{ kind: 'heading', level: 3, text: '（一）说明' }], lines: [
      { label: '三、本年度办理结果', level: 1, value: '', parts: [], marks: [] },
      { label: '（一）予以公开', level: 2, value: '3', parts: [{ label: '自然人', value: '2' }, { label: '商业企业', value: '1' }, { label: '科研机构', value: '0' }], marks: [1] },
      { label: '规章', level: 2, value: '', parts: [{ label: '本年制发件数', value: '0' }], marks: [] },
    ] },
  ],
}

export const publishedPage = (more: Partial<PublishedPage> = {}): PublishedPage => ({
  year: 2026, years: [2026, 2019], notices: 12, postings: 31, months: [{ month: 1, notices: 0, postings: 4 }, { month: 2, notices: 12, postings: 27 }],
  areas: [{ code: 'relief', label: '低保、救助', count: 9 }, { code: 'budget', label: '钱怎么花的', count: 3 }], carriers: [{ code: 'board', label: '公开栏', count: 31 }], sample: false, ...more,
})

export const moneyPage = (more: Partial<MoneyPage> = {}): MoneyPage => ({
  year: 2026, years: [2026, 2025], smallestCell: 5, sample: false,
  subsidies: { households: 215, amount: 14_760_050, villages: [{ code: '640221201208', label: '何家村', lists: 2, households: 120, amount: 8_640_050 }, { code: '640221201203', label: '胜利村', lists: 1, households: 95, amount: 6_120_000 }], leftOut: 1 },
  subsidyYears: [{ year: 2026, households: 215, amount: 14_760_050 }, { year: 2025, households: 210, amount: 14_000_000 }],
  threeCosts: [{ year: 2026, stage: '预算', total: 12_800_000, parts: [{ name: '公务接待费', amount: 3_000_000 }, { name: '公务用车运行维护费', amount: 9_800_000 }], notice: 'Nt7kQ2mXp5' }], ...more,
})

export const planReply: PublicPlan = {
  year: 2026, years: [2026, 2025], approvedOn: '2026-01-12', tasks: 3, done: 1, overdue: 1, struck: 1,
  months: Array.from({ length: 12 }, (_, index) => ({
    month: index + 1,
    tasks: index === 2 ? [{
      text: '春灌前把支渠清一遍', proof: '完工公示', bodies: [
        { name: '何家村', progress: 'done', progressLabel: '办好了', doneOn: '2026-03-20', words: '', shownBy: { title: '清渠完工公示', path: '/notice?id=Nt7kQ2mXp5' }, amendments: [{ on: '2026-02-20', was: '4月：春灌前清渠', reason: '今年春灌早半个月' }] },
        { name: '灵沙村', progress: 'overdue', progressLabel: '过了月份还没办', doneOn: null, words: '', shownBy: null, amendments: [] },
        { name: '胜利村', progress: 'struck', progressLabel: '中途不办了', doneOn: null, words: '', shownBy: null, amendments: [{ on: '2026-03-01', was: '3月：春灌前把支渠清一遍', reason: '村里的支渠都改成暗管了' }] },
      ],
    }] : index === 11 ? [{ text: '年底村务公开自查', proof: '自查表', bodies: [{ name: '党政办', progress: 'ahead', progressLabel: '还没到', doneOn: null, words: '', shownBy: null, amendments: [] }] }] : [],
  })),
}
const group = (label: string, people: number) => ({ label, people, questions: [{ counts: [people - 3, 1, 1, 0], unanswered: 1 }, { counts: [1, 1, 1, 1], unanswered: people - 4 }] })
export const survey = (): NonNullable<SurveyPage['survey']> => ({
  id: 'Sv7kQ2mXp5', year: 2026, title: '2026年群众评议', intro: '说实话就行，不用写名字。', questions: ['公开的东西看得懂吗', '反映的事有人管吗'], fromOn: '2026-11-01', untilOn: '2026-11-15', figuresOn: '2026-11-20', state: 'out',
  figures: { all: group('合计', 90), sources: [group('纸上填的', 60), group('手机上评的、打电话问的（人少，合在一起）', 30)], villages: [group('何家村', 70), group('胜利村、东润村（人少，合在一起）', 20)] },
  notice: { id: 'Nt7kQ2mXp5', title: '群众评议整改情况', summary: '办得慢的三件事，年底前改好。' },
})
export const surveyPage = (more: Partial<SurveyPage> = {}): SurveyPage => ({ years: [2026, 2025], survey: survey(), smallestCell: 5, ...more })
