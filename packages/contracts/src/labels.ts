import type { Role } from '@mingbai/rules/roles'
import { followUpFieldLabels } from './follow-up-labels'
import { requestFieldLabels } from './request-labels'
import type { DisclosureState, DisclosureVerb } from '@mingbai/rules/procedures/disclosure-rows'

export interface ActionLabel {
  label: string
  tone: 'primary' | 'plain' | 'danger'
  explanation: string
}

export const disclosureStateLabels = {
  draft: '草稿', firstReview: '待初审', secondReview: '待复审', finalReview: '待终审', villageReview: '待村监委审', headReview: '待村支书审', scheduled: '到日子自动发布', published: '已发布', withdrawn: '已撤下',
} satisfies Record<DisclosureState, string>

export const disclosureActionLabels = {
  edit: { label: '修改', tone: 'plain', explanation: '' },
  submit: { label: '送审', tone: 'primary', explanation: '送给别的同事审。自己写的稿，自己不能审。' },
  recall: { label: '收回再改', tone: 'plain', explanation: '收回来接着改，改好再送审。' },
  discard: { label: '作废草稿', tone: 'danger', explanation: '作废后不能恢复，记录保留。' },
  pass: { label: '审核通过，送下一道', tone: 'primary', explanation: '同一篇稿，一个人只审一道。' },
  publish: { label: '审核通过并发布', tone: 'primary', explanation: '发布后村民马上能看到。撰稿人和前面审过的人不能再审。' },
  schedule: { label: '审核通过，定日子发布', tone: 'plain', explanation: '到那天零点后自动发布，之前村民看不到。' },
  publishUrgent: { label: '紧急发布', tone: 'danger', explanation: '停水、断路、灾害这类等不得的事。先发布，两个工作日内由别的人补审。' },
  reviewAfter: { label: '补审通过', tone: 'primary', explanation: '看过先发布的内容，没有问题。有问题请更正或撤下。' },
  comment: { label: '提意见', tone: 'plain', explanation: '只有工作人员能看到。' },
  sendBack: { label: '退回修改', tone: 'plain', explanation: '写明要改什么。' },
  correct: { label: '更正', tone: 'plain', explanation: '改了什么、为什么改都会公开，旧版本保留。两个工作日内由别的人补审。' },
  withdraw: { label: '撤下', tone: 'danger', explanation: '撤下后村民就看不到了。写明原因，留在记录里。' },
  passSection16: { label: '内部事务看过了，可以公开', tone: 'primary', explanation: '人事、工资这类内部事务，可以不公开。写明为什么公开、哪些个人信息已经拿掉（《政府信息公开条例》第十六条）。' },
  stopSection16: { label: '属于内部事务，不公开', tone: 'plain', explanation: '写明不公开的理由。这样定了，这一稿就不能发布，请退回修改。' },
} satisfies Record<DisclosureVerb, ActionLabel>

export const disclosureStepLabels = {
  create: '新建草稿', edit: '修改草稿', submit: '送审', recall: '收回修改', discard: '作废', pass: '审核通过，送下一道', publish: '审核通过，发布', schedule: '审核通过，定了发布的日子',
  publishUrgent: '紧急发布', reviewAfter: '补审通过', comment: '提意见', sendBack: '退回修改', correct: '更正', withdraw: '撤下', bringIn: '从县政府网站导入（那里已经公开）', passSection16: '内部事务看过了，可以公开', stopSection16: '属于内部事务，不公开',
} satisfies Record<DisclosureVerb | 'create' | 'bringIn', string>

/** Names of the fields that come with a verb, and the hint under them. */
export const fieldLabels: Record<string, { label: string; hint: string }> = {
  ...requestFieldLabels,
  ...followUpFieldLabels,
  words: { label: '写给村民的话', hint: '会公开，不要写个人信息。' },
  publicWords: { label: '公开的内容', hint: '系统已先遮住认出的个人信息，请再看一遍。' },
  transcript: { label: '照原话写', hint: '只有反映人和工作人员看得到，公开前还要审。' },
  note: { label: '内部说明', hint: '只有工作人员能看到。' },
  organisation: { label: '承办单位', hint: '' },
  outcome: { label: '办理结果', hint: '' },
  files: { label: '照片', hint: '' },
  body: { label: '归哪个单位管', hint: '如：县水务局' },
  bodyPhone: { label: '那里的电话', hint: '' },
  helper: { label: '协办单位', hint: '' },
  concerned: { label: '反映的单位', hint: '没有就不选。' },
  concernedStaff: { label: '反映的工作人员', hint: '没有就不选。' },
  joinTo: { label: '并到哪一件', hint: '那一件的受理编号。' },
  consent: { label: '反映人同意并在一起办', hint: '打电话或当面问过。' },
  askAgainOn: { label: '哪天再问结果', hint: '到那天系统会提醒。' },
  satisfaction: { label: '对结果满意吗', hint: '' },
  callback: { label: '对方回访结果', hint: '照对方系统里的填。' },
  secrecyChecked: { label: '保密审查已做，可以公开', hint: '看过没有国家秘密、商业秘密和个人隐私。会记下是谁审的。' },
  hidesChanges: { label: '改掉的是个人信息，不给村民看改前的样子', hint: '平时不要勾，村民会看到哪几个字改了。' },
  publishOn: { label: '哪天发布', hint: '那天零点后自动发布。' },
  withdrawOn: { label: '哪天撤下', hint: '不填就一直公开。' },
  toKind: { label: '转成哪一类', hint: '' },
  extendBy: { label: '延长几天', hint: '不能超过法律允许的天数。' },
  documentNumber: { label: '文书编号', hint: '没有就不填。' },
  deliveredBy: { label: '怎么送的', hint: '' },
  deliveredOn: { label: '哪天送到', hint: '' },
  reviewResult: { label: '上级的意见', hint: '' },
  askedOn: { label: '哪天申请的', hint: '' },
  petitionClass: { label: '属于哪一类', hint: '' },
  helpers: { label: '协办单位', hint: '没有就不填。' },
  metOn: { label: '哪天商量的', hint: '' },
  proposalForm: { label: '议案还是建议', hint: '' },
  session: { label: '哪次会议', hint: '如：乡二十届人大三次会议' },
  deputies: { label: '提出的代表', hint: '几位代表都写上。' },
  route: { label: '复议还是诉讼', hint: '' },
  court: { label: '哪个机关在办', hint: '复议机关或法院' },
  decidedOn: { label: '哪天定的', hint: '' },
}
/** The same field asked of a resident reads differently. */
export const residentFieldLabels: Record<string, { label: string; hint: string }> = {
  words: { label: '想说的话', hint: '只有乡里看得到。' },
  files: { label: '照片', hint: '可以不传。' },
  transcript: { label: '我说的是', hint: '只有乡里看得到，遮住个人信息、看过以后才公开。' },
  satisfaction: { label: '对结果满意吗', hint: '' },
}

export const roleLabels = {
  office: '党政办',
  leader: '分管领导',
  handler: '站所承办人',
  counter: '民生服务中心窗口',
  villageClerk: '村级信息员',
  villageSupervisor: '村务监督委员会',
  villageHead: '村支书',
  discipline: '乡纪委',
  congress: '人大主席团',
  admin: '管理员',
} satisfies Record<Role, string>

/** 分管领导（代王某）: held for a colleague who is away. */
export const standInLabel = (name: string, standInFor = ''): string => (standInFor === '' ? name : `${name}（代${standInFor}）`)

export const boardKindLabels: Record<string, string> = { notice: '公示栏', mailbox: '意见信箱', kiosk: '查阅机', led: '电子屏', lamppost: '灯杆' }
export const dutyStateLabels = { due: '应公开', done: '已公开', overdue: '过期没公开' } as const
export const timeClassLabels: Record<string, string> = { standing: '长期公开', periodic: '定期公开', prompt: '随时公开' }
