import type { CaseKind } from '@mingbai/rules/case-kinds'
import type { CaseOutcome, CaseState, CaseVerb } from '@mingbai/rules/procedures/case-vocabulary'
import type { ActionLabel } from './labels'
import { followUpActionLabels, followUpStepLabels } from './follow-up-labels'
import { callbackLabels, intakeOptionLabels } from './intake-labels'
import { residentKindLabels } from './resident-labels'
import { decisionLabels, requestActionLabels, requestOptionLabels, requestStateLabels, requestStepLabels } from './request-labels'

export const caseKindLabels = {
  ...residentKindLabels, infoRequest: '依申请公开', petition: '信访件', proposal: '人大代表建议', proceeding: '复议诉讼',
} satisfies Record<CaseKind, string>

/** What a villager reads. */
export const caseStateLabels = {
  received: '收到了',
  needsInfo: '等您补充',
  accepted: '已受理',
  handling: '正在办',
  answered: '已答复',
  closed: '办好了',
  referred: '转给该管的单位',
  withdrawn: '已撤回',
  registered: '已登记',
  objecting: '已提出异议',
  returned: '已退回转来的单位',
  notAccepted: '不予受理',
  inReview: '上级复查中',
  reviewed: '上级已复查',
  inRecheck: '上级复核中',
  finished: '复核终结',
  handedOver: '已安排去办',
  following: '跟踪办理',
  pending: '还没有结果',
  decided: '已有结果',
  ...requestStateLabels,
} satisfies Record<CaseState, string>

/** The title of a step on the timeline. */
export const caseStepLabels = {
  submit: '收到了反映',
  enter: '登记了',
  openContact: '看了联系方式',
  openVoice: '听了录音',
  admit: '已列入公开',
  accept: '受理了，开始计算期限',
  askInfo: '请村民补充情况',
  provideInfo: '村民补充了情况',
  refer: '转给该管的单位',
  assign: '交给承办单位去办',
  returnAssignment: '承办单位退回，重新安排',
  report: '办理进展',
  answer: '答复了',
  close: '办好了',
  rate: '评价',
  reopen: '村民说没解决，重新办',
  withdraw: '撤回',
  recordCallback: '登记了对方的回访结果',
  showWords: '内容经审核公开',
  withholdWords: '内容不公开',
  convert: '换了办理方式',
  transcribe: '听写了录音',
  correctTranscript: '改了听写',
  dueMoved: '放假安排有了变化，期限跟着改',
  ...followUpStepLabels,
  addNote: '内部说明',
  askHelp: '请别的单位协办',
  endHelp: '协办完了',
  helpAnswer: '协办意见',
  nameConcerned: '登记了反映的是谁',
  join: '和另一件并在一起办',
  part: '不再并在一起办',
  objectToTransfer: '提出异议：不归本乡管',
  objectionUpheld: '异议成立，退回转来的单位',
  objectionDenied: '异议没有采纳，由本乡办理',
  refuse: '不予受理，说明了理由',
  extend: '延长了期限',
  deliver: '答复送到了',
  askReview: '向上级申请复查',
  recordReview: '上级复查有了意见',
  askRecheck: '向上级申请复核',
  recordRecheck: '上级复核有了意见',
  meet: '和代表当面商量',
  handleAgain: '代表不满意，重新办',
  recordDecision: '登记了结果',
  correctDecision: '更正了结果',
  handReceipt: '打印了收据',
  ...requestStepLabels,
} satisfies Record<CaseVerb | 'submit' | 'enter' | 'openContact' | 'openVoice' | 'makeDocument' | 'handReceipt' | 'dueMoved', string>

export const caseActionLabels = {
  admit: { label: '放行', tone: 'plain', explanation: '这件提交得太集中，暂未公开。看过没问题就放行。' },
  accept: { label: '受理', tone: 'primary', explanation: '告知对方已受理，办结期限从今天起算。' },
  askInfo: { label: '请村民补充', tone: 'plain', explanation: '说清楚还缺什么，一次问完。期限不停。' },
  provideInfo: { label: '补充情况', tone: 'primary', explanation: '把缺的写清楚，可以加照片。' },
  refer: { label: '转给该管的单位', tone: 'plain', explanation: '不归本乡管的，写明归谁、电话和哪天再问结果。' },
  assign: { label: '交办', tone: 'primary', explanation: '选承办单位。被反映的人或单位不能承办自己的事。' },
  returnAssignment: { label: '退回', tone: 'plain', explanation: '不归本单位办的，写明理由退回。' },
  report: { label: '记进展', tone: 'plain', explanation: '写一句办到哪里了。' },
  answer: { label: '答复', tone: 'primary', explanation: '答复请用大白话。' },
  close: { label: '办结', tone: 'primary', explanation: '写明结果，再上传办理后的照片或写明说明。' },
  rate: { label: '评价', tone: 'primary', explanation: '对办理结果满意吗？' },
  reopen: { label: '没解决，重新办', tone: 'danger', explanation: '说说哪里没解决，乡里会重新办一次。' },
  recordCallback: { label: '登记回访结果', tone: 'plain', explanation: '12345 或信访系统回访了反映人，把结果记在这里。记了以后不会自动重新办。' },
  withdraw: { label: '撤回', tone: 'danger', explanation: '撤回后不再办理，记录仍保留。' },
  showWords: { label: '公开内容', tone: 'primary', explanation: '看过、遮住个人信息后，公开原话。' },
  withholdWords: { label: '不公开内容', tone: 'plain', explanation: '写明不公开的理由，理由会公开。' },
  ...followUpActionLabels,
  convert: { label: '转为…', tone: 'plain', explanation: '归错了类的，换成对的办理方式。编号和收据不变，期限从今天按新的算，理由会告诉反映人。' },
  transcribe: { label: '听写', tone: 'primary', explanation: '照原话写成字，听不清的地方写“（听不清）”。写好马上给反映人看，不对他可以改；公开前还要审。' },
  correctTranscript: { label: '听写不对，我来改', tone: 'plain', explanation: '照您的意思改，改好乡里照改过的办。' },
  addNote: { label: '写内部说明', tone: 'plain', explanation: '只有工作人员看得到，村民和公开页都看不到。' },
  askHelp: { label: '请协办', tone: 'plain', explanation: '承办单位不变，再请一个单位帮着办。' },
  endHelp: { label: '结束协办', tone: 'plain', explanation: '协办完了，或者请错了。' },
  helpAnswer: { label: '写协办意见', tone: 'primary', explanation: '写明办了什么，给承办单位写答复用。' },
  nameConcerned: { label: '反映的是谁', tone: 'plain', explanation: '被反映的单位不能承办或协办，被反映的人看不到这件（《信访工作条例》第二十八条）。都不选就是去掉。' },
  join: { label: '并到另一件', tone: 'plain', explanation: '说的是同一件事，征得反映人同意后并在一起办：那一件答复、办结，这一件也跟着，每一步都告诉他。编号和收据不变。' },
  part: { label: '拆出来单独办', tone: 'plain', explanation: '不是同一件事的，写明理由，单独办。理由会公开。' },
  objectToTransfer: { label: '提出异议', tone: 'plain', explanation: '转来的事不归本乡管，五个工作日内写明理由，等转来的单位定（《信访工作条例》第二十三条）。' },
  objectionUpheld: { label: '异议成立，退回', tone: 'plain', explanation: '转来的单位同意退回。写明退给了谁。' },
  objectionDenied: { label: '异议没有采纳', tone: 'plain', explanation: '转来的单位不同意，由本乡接着办。' },
  refuse: { label: '不予受理', tone: 'danger', explanation: '写明理由和该走的路，对方会收到。' },
  extend: { label: '延长期限', tone: 'plain', explanation: '只能延一次，写明理由，对方会收到。' },
  deliver: { label: '登记送达', tone: 'primary', explanation: '答复怎么送的、哪天送到的。' },
  askReview: { label: '登记申请复查', tone: 'plain', explanation: '对方不服，三十日内向上一级申请复查（《信访工作条例》第三十五条）。' },
  recordReview: { label: '登记复查意见', tone: 'primary', explanation: '照上级复查意见书登记。' },
  askRecheck: { label: '登记申请复核', tone: 'plain', explanation: '对方对复查不服，三十日内再向上一级申请复核（《信访工作条例》第三十六条）。' },
  recordRecheck: { label: '登记复核意见', tone: 'primary', explanation: '照上级复核意见书登记，这件事的信访程序到此为止。' },
  meet: { label: '登记面商', tone: 'plain', explanation: '哪天、和代表商量了什么。' },
  handleAgain: { label: '重新办', tone: 'danger', explanation: '代表不满意的，退给承办单位重新办、重新答复。' },
  recordDecision: { label: '登记结果', tone: 'primary', explanation: '照复议决定书或判决书登记。' },
  correctDecision: { label: '更正结果', tone: 'plain', explanation: '登记错了的，改正并写明为什么。' },
  ...requestActionLabels,
} satisfies Record<CaseVerb, ActionLabel>

export const outcomeLabels = {
  solved: '解决了',
  partlySolved: '解决了一部分',
  explained: '作了解释说明',
  notSupported: '不能支持',
  adopted: '采纳',
  partlyAdopted: '部分采纳',
  notAdopted: '没有采纳',
  answered: '答复清楚了',
  helped: '帮上了忙',
  supported: '支持',
  classA: 'A 已解决或基本解决',
  classB: 'B 正在解决',
  classC: 'C 列入计划',
  classD: 'D 留作参考',
  upheld: '维持',
  corrected: '纠正',
  otherResult: '其他结果',
  ...decisionLabels,
} satisfies Record<CaseOutcome, string>

export const satisfactionLabels = { satisfied: '满意', fairlySatisfied: '基本满意', unsatisfied: '不满意' }
export const notRatedLabel = '未评价'

/** Words for the choices of a case's fields that are neither an outcome nor a kind. */
export const caseOptionLabels: Record<string, string> = {
  changed: '变更', revoked: '撤销', byHand: '当面送', byMail: '邮寄', online: '网上',
  opinion: '建议意见', appeal: '申诉求决', motion: '议案', advice: '建议、批评和意见',
  ...requestOptionLabels, ...intakeOptionLabels, ...callbackLabels, reconsideration: '行政复议', direct: '直接起诉', afterReconsideration: '复议后起诉',
}

/** 答复 where somebody else has drafted it. */
export const approvalLabel: ActionLabel = { label: '审核通过，发出答复', tone: 'primary', explanation: '看过拟的答复，可以改，点了以后村民马上看到。拟稿的人不能自己审。' }
