import type { Concerned } from '@mingbai/rules/tip-offs/concerned'
import type { OpenReason, TipOffResult, TipOffState, TipOffVerb } from '@mingbai/rules/tip-offs/procedure'
import type { ActionLabel } from './labels'

export const concernedLabels = {
  villageCadre: '村干部（村支书、村委会、村监委的人）',
  stationStaff: '乡里站所、中心的工作人员',
  partyMember: '普通党员',
  townshipLeader: '乡领导（书记、乡长、副书记、副乡长、人大主席）',
  townshipDiscipline: '乡纪委的人',
  countyOfficial: '县里的干部',
  unsure: '说不准',
  neighbour: '邻居、商户，不是干部也不是党员',
} satisfies Record<Concerned, string>

/** What the receipt shows; the same three steps for every 举报. */
export const receiptStageLabels = { received: '收到了', handling: '正在办', closed: '办完了' } as const
export const receiptStepLabels = { received: '收到了', handling: '正在办', closed: '办完了', reply: '给您的回复', added: '您补充了情况' } as const
/** On the receipt and wherever it is tracked: whoever looks over a shoulder reads nothing special. */
export const receiptKindLabel = '反映'
export const receiptWordsText = '内容已密封，只有乡纪委能打开，这里不显示。'

export const tipOffStateLabels = {
  received: '收到，待登记', registered: '已登记', checking: '初核、办理中', finished: '办结', letRest: '予以了结', referred: '已转县纪委',
} satisfies Record<TipOffState, string>

export const tipOffActionLabels = {
  open: { label: '打开内容', tone: 'primary', explanation: '' },
  register: { label: '登记', tone: 'primary', explanation: '登进台账。村民在收据上看到“正在办”。' },
  check: { label: '开始初核', tone: 'primary', explanation: '按程序报批后，开始核查办理。' },
  handUp: { label: '记上报', tone: 'plain', explanation: '已报县纪委的，记下日子。看出是反映乡领导或乡纪委的，5 个工作日内报县纪委（《纪检监察机关处理检举控告工作规则》第十五条，待核实）。' },
  refer: { label: '转县纪委', tone: 'plain', explanation: '不归乡纪委管的，原样转县纪委，并告诉举报人。' },
  reply: { label: '回复举报人', tone: 'plain', explanation: '他凭收据看得到。不要写被举报人，也不要写能认出举报人的话。' },
  add: { label: '补充情况', tone: 'primary', explanation: '补充的内容同样密封，只有乡纪委能打开。' },
  finish: { label: '办结', tone: 'primary', explanation: '写明结果，并回复举报人。' },
  letRest: { label: '予以了结', tone: 'plain', explanation: '没有可查内容或查不实的，报批后了结，并告诉举报人。' },
  checkAgain: { label: '重新核查', tone: 'plain', explanation: '举报人补充了新的证据。' },
} satisfies Record<TipOffVerb, ActionLabel>

export const tipOffStepLabels = {
  submit: '收到', convert: '由别的办件转来', open: '打开了内容', register: '登记', check: '开始初核', handUp: '上报县纪委', refer: '转县纪委', reply: '回复了举报人', add: '举报人补充了情况',
  finish: '办结', letRest: '予以了结', checkAgain: '重新核查',
} satisfies Record<TipOffVerb | 'submit' | 'convert', string>

export const openReasonLabels = { register: '登记受理', check: '核查办理', reply: '回复举报人', handUp: '上报或转办', inspection: '上级检查' } satisfies Record<OpenReason, string>
export const tipOffResultLabels = { proved: '属实', partlyProved: '部分属实', notProved: '不属实', cannotCheck: '无法查证' } satisfies Record<TipOffResult, string>

export const tipOffFieldLabels: Record<string, { label: string; hint: string }> = {
  words: { label: '写给举报人的话', hint: '他凭收据看得到。' },
  note: { label: '内部记录', hint: '在这台电脑上密封后才保存，要用口令才能再看。' },
  handedUpOn: { label: '哪天上报的', hint: '' },
  referredOn: { label: '哪天转的', hint: '' },
  result: { label: '结果', hint: '' },
}
/** The same field asked of the reporter. */
export const reporterFieldLabels: Record<string, { label: string; hint: string }> = { words: { label: '要补充的情况', hint: '会密封，只有乡纪委能打开。' } }

export const doorPromises = [
  '写的字、照片一收到就密封，只有乡纪委用口令能打开；书记、乡长、党政办、管理员都打不开。',
  '不会公开，不进统计的小数目，不告诉被举报的人。',
  '每次打开都留下谁、哪天、为什么。',
  '可以不留姓名电话。留了的，乡纪委收到后 15 个工作日内告诉您受不受理。',
  '请用自己的手机，不要用被举报人家里或单位的网络。我们不记您从哪里上网，但网络的主人可能看得到您打开过这个网站。',
] as const

export const countyText = '这样的举报不归乡里受理。请直接找县纪委监委，或打全国举报电话 12388。这里什么也没有留下。'
