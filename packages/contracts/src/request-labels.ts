import type { DecisionCode, ResultRow } from '@mingbai/rules/requests/decisions'
import type { ActionLabel } from './labels'

/** Those that no other kind has. */
export const requestStateLabels = {
  submitted: '已提交',
  toConfirm: '待确认收到',
  correcting: '等申请人补正',
  consulting: '征求意见中，期限暂停',
  toApprove: '答复待审核',
  toDeliver: '答复待送达',
  archived: '已归档',
  abandoned: '到期没有补正，视为放弃',
} as const

/** Its first step, which other kinds call 收到了反映. */
export const requestSubmittedLabel = '收到了申请'

export const requestStepLabels = {
  acknowledge: '乡里收到了申请，请申请人确认',
  confirmReceipt: '双方确认收到，开始计算期限',
  askCorrection: '一次说清要补正什么',
  correct: '申请人补正了，期限重新算',
  lapse: '到期没有补正，视为放弃申请',
  consult: '征求别人的意见，期限暂停',
  recordOpinion: '有了意见，期限接着算',
  askExtension: '请示延期',
  refuseExtension: '不同意延期',
  propose: '拟了答复',
  approveAnswer: '答复审核通过',
  sendBack: '退回重拟',
  deliverAnswer: '答复送达',
  archive: '归档',
  publishAnswer: '转为主动公开，写成了稿件',
  makeDocument: '出了文书',
} as const

export const requestActionLabels = {
  acknowledge: { label: '收到了，请申请人确认', tone: 'plain', explanation: '网上、电子邮件和传真来的申请，双方都确认了才算收到（《政府信息公开条例》第三十一条）。' },
  confirmReceipt: { label: '确认收到，登记', tone: 'primary', explanation: '从确认的那天起算答复期限。' },
  askCorrection: { label: '请申请人补正', tone: 'plain', explanation: '申请内容不明确的，收到后 7 个工作日内一次说清要补什么、补到哪天（第三十条）。补正来了，期限重新算。' },
  correct: { label: '补正', tone: 'primary', explanation: '把要补的写清楚。' },
  lapse: { label: '到期没有补正，不再处理', tone: 'danger', explanation: '说好的日子已经过了，没有正当理由没补正的，视为放弃申请（第三十条）。' },
  consult: { label: '征求意见', tone: 'plain', explanation: '公开会损害别人合法权益的，书面征求那一方的意见；和别的机关一起制作的，征求那个机关的意见。期限从今天起暂停（第三十二至三十四条）。' },
  recordOpinion: { label: '登记意见', tone: 'primary', explanation: '对方收到征求意见书后有 15 个工作日。到期没有意见的：第三方，由本乡决定；共同制作的机关，视为同意。期限接着算。' },
  askExtension: { label: '请示延期', tone: 'plain', explanation: '写明要延几天、为什么，等分管领导同意（第三十三条）。' },
  refuseExtension: { label: '不同意延期', tone: 'plain', explanation: '写明理由，退给经办人。' },
  propose: { label: '拟答复', tone: 'primary', explanation: '把内容或理由写清楚，送另一位同事审核。' },
  approveAnswer: { label: '审核通过', tone: 'primary', explanation: '看过答复书，可以发出。拟稿的人不能自己审。' },
  sendBack: { label: '退回重拟', tone: 'plain', explanation: '写明要改什么。' },
  deliverAnswer: { label: '登记送达', tone: 'primary', explanation: '送到的那天才算答复。有签收单、邮寄回执、邮件发出截图的传上来。' },
  archive: { label: '归档', tone: 'plain', explanation: '办完了，收进档案（第四十五条）。' },
  publishAnswer: { label: '转为主动公开', tone: 'plain', explanation: '多人申请同样的信息，或者关系多数人的，可以转为主动公开（第四十四条）。会写成一篇稿件草稿，照平常送审。' },
} as const satisfies Record<string, ActionLabel>

/** What the applicant reads on the same verbs. */
export const applicantActionLabels: Record<string, ActionLabel> = {
  confirmReceipt: { label: '是我申请的，确认', tone: 'primary', explanation: '确认以后，乡里的答复期限从今天起算。' },
  correct: { label: '补正', tone: 'primary', explanation: '把乡里请您补的写清楚，可以加照片。补好了期限重新算。' },
}

/** Rows of 三、本年度办理结果 in the words of the national table. */
const resultRowLabels = {
  granted: '予以公开',
  partly: '部分公开',
  'refused.secret': '属于国家秘密',
  'refused.law': '其他法律行政法规禁止公开',
  'refused.security': '危及“三安全一稳定”',
  'refused.thirdParty': '保护第三方合法权益',
  'refused.internal': '属于三类内部事务信息',
  'refused.process': '属于四类过程性信息',
  'refused.caseFile': '属于行政执法案卷',
  'refused.query': '属于行政查询事项',
  'unable.notHeld': '本机关不掌握相关政府信息',
  'unable.needsMaking': '没有现成信息需要另行制作',
  'unable.unclear': '补正后申请内容仍不明确',
  'unhandled.petition': '信访举报投诉类申请',
  'unhandled.repeated': '重复申请',
  'unhandled.publication': '要求提供公开出版物',
  'unhandled.excessive': '无正当理由大量反复申请',
  'unhandled.reconfirm': '要求行政机关确认或重新出具已获取信息',
  'other.notCorrected': '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  'other.feeUnpaid': '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
  'other.other': '其他',
} satisfies Record<ResultRow, string>

/** The heads of (三) to (六) in the national table; the first two rows have none. */
const resultGroupLabels: Record<string, string> = { refused: '不予公开', unable: '无法提供', unhandled: '不予处理', other: '其他处理' }

export const resultRowText = (row: ResultRow): string => [resultGroupLabels[row.split('.')[0] ?? ''], resultRowLabels[row]].filter(Boolean).join('：')

/** The head that an answer stands under where one is chosen: what is given out needs none in the national table. */
export const decisionGroup = (row: ResultRow): string => resultGroupLabels[row.split('.')[0] ?? ''] ?? '公开'

/** The kind of answer, as everybody reads it. */
export const decisionLabels = {
  granted: '予以公开',
  alreadyPublic: '已经主动公开，写明在哪里看',
  partlyGranted: '部分公开',
  stateSecret: '不予公开：国家秘密',
  lawForbids: '不予公开：法律、行政法规禁止公开',
  security: '不予公开：公开会危及安全稳定',
  thirdParty: '不予公开：会损害第三方合法权益',
  internal: '不予公开：内部事务信息',
  process: '不予公开：过程性信息',
  caseFile: '不予公开：行政执法案卷',
  adminQuery: '按专门规定查询',
  notHeld: '没有这项信息',
  notOurs: '不归本乡公开，写明归谁',
  needsMaking: '没有现成信息，需要另行制作',
  stillUnclear: '补正后仍不明确',
  petitionMatter: '属于信访投诉举报，该走那边的路',
  repeated: '重复申请，不重复处理',
  publication: '公开出版物，写明在哪里看',
  excessive: '大量反复申请，不予处理',
  reconfirm: '要求确认或重新开一份，不予处理',
  notCorrected: '到期没有补正，不再处理',
  feeUnpaid: '到期没有交费，不再处理',
  otherEnd: '其他处理',
} satisfies Record<DecisionCode, string>

/** What the words of an answer must say, so that it stands before a court: shown to whoever drafts it. */
export const decisionAsks = {
  granted: '写明给什么信息；或者在哪里、怎么拿、什么时候能拿到。',
  alreadyPublic: '写明在哪里已经公开：网址、栏目，或者公示栏的名字。',
  partlyGranted: '写明给了哪些，哪些遮住了，为什么遮。',
  stateSecret: '写明确定为国家秘密的依据，密级和期限；不要写秘密本身。',
  lawForbids: '写明是哪部法律、行政法规的哪一条禁止公开。',
  security: '写明公开后可能危及什么、依据是什么。',
  thirdParty: '写明属于商业秘密还是个人隐私，征求意见的情况，为什么不公开不会对公共利益造成重大影响。',
  internal: '写明属于人事管理、后勤管理还是内部工作流程，为什么对外没有影响。',
  process: '写明属于讨论记录、过程稿、磋商信函还是请示报告，事情是不是还没有定。',
  caseFile: '写明是哪个执法案件的案卷；当事人可以怎么查阅。',
  adminQuery: '写明按哪部法律、行政法规，到哪里、怎么查。',
  notHeld: '写明查了哪些地方、怎么查的，确实没有。',
  notOurs: '写明为什么不归本乡公开，并填上该归的机关和电话。',
  needsMaking: '写明现有信息是什么样的，为什么要加工、分析才能得到。',
  stillUnclear: '写明补正的情况，还有什么不明确。',
  petitionMatter: '写明实际是要投诉、举报还是咨询，可以到哪里提、电话多少。',
  repeated: '写明哪天、哪份答复书已经答复过相同的申请。',
  publication: '写明这份公报、报刊或者书籍在哪里可以看到、买到。',
  excessive: '写明申请了多少、说明的理由是什么，为什么不合理。',
  reconfirm: '写明这项信息什么时候已经给过。',
  notCorrected: '',
  feeUnpaid: '写明哪天发的收费通知、缴费期限到哪天。',
  otherEnd: '写明怎么处理、为什么。',
} satisfies Record<DecisionCode, string>

export const requestOptionLabels: Record<string, string> = {
  byPhone: '打电话', byEmail: '电子邮件', thirdPerson: '第三方', jointBody: '共同制作的机关',
  agrees: '同意公开', disagrees: '不同意公开', silent: '到期没有意见',
  person: '自然人', business: '商业企业', research: '科研机构', welfare: '社会公益组织', legalService: '法律服务机构', otherBody: '其他单位',
  idCard: '居民身份证', otherCard: '其他证件', creditCode: '统一社会信用代码',
  paper: '纸质', electronic: '电子版', lookUp: '到乡里查阅、抄录', inPerson: '当面取', mail: '邮寄', email: '电子邮件', yes: '是',
  oral: '口头申请，代为填写', signedMail: '签收的邮寄', ordinaryMail: '平信', fax: '传真',
}

export const requestFieldLabels: Record<string, { label: string; hint: string }> = {
  applicantKind: { label: '申请人是', hint: '' },
  channel: { label: '怎么来的', hint: '' },
  deliveryForm: { label: '要什么样的', hint: '' },
  deliveryWay: { label: '怎么拿', hint: '' },
  readingHelp: { label: '看字、听话不方便，需要帮忙', hint: '' },
  confirmedOn: { label: '哪天确认的', hint: '这一天就是收到申请的日子。' },
  confirmedBy: { label: '怎么确认的', hint: '' },
  correctBy: { label: '补到哪天', hint: '给够时间，要合理。' },
  suppliedOn: { label: '哪天收到补正的', hint: '' },
  consulted: { label: '征求谁的意见', hint: '' },
  consultee: { label: '对方的名称', hint: '只有工作人员能看到。' },
  letterWords: { label: '写给对方的话', hint: '想公开什么、请对方回答什么。不要写申请人的姓名。' },
  reachedOn: { label: '对方哪天收到征求意见书', hint: '' },
  opinion: { label: '对方的意见', hint: '' },
  body: { label: '归哪个单位管', hint: '如：县交通运输局' },
  noticeTitle: { label: '稿件标题', hint: '写信息的名称，不要照抄申请人的话，别写姓名。' },
  deliveryNote: { label: '送达的凭据', hint: '没有照片的，写一句凭什么知道送到了，如：挂号信查询单号、签收人；电子邮件写发到哪个信箱、对方哪天回了信。' },
}

/** Fields that other kinds have too, in the words of this one: by verb and field. */
export const requestFormLabels: Record<string, { label: string; hint: string }> = {
  'propose.outcome': { label: '怎么答复', hint: '' },
  'propose.words': { label: '答复的内容', hint: '会写进答复书，只给申请人看。' },
  'propose.body': { label: '归哪个单位公开', hint: '如：县交通运输局' },
  'propose.files': { label: '随答复一起给的照片', hint: '' },
  'askCorrection.words': { label: '要补正什么', hint: '一次说清，会写进补正告知书。' },
  'correct.words': { label: '补正的内容', hint: '照申请人的原话记。' },
  'extend.words': { label: '为什么要延期', hint: '会写进延期告知书。' },
  'lapse.words': { label: '写给申请人的话', hint: '' },
  'acknowledge.words': { label: '写给申请人的话', hint: '' },
  'withdraw.words': { label: '为什么撤回', hint: '' },
  'deliverAnswer.files': { label: '签收单、邮寄回执、邮件截图', hint: '没有照片的，在下面写一句。' },
}
