import type { DecisionCode } from '@mingbai/rules/requests/decisions'

/** What an answer of this kind holds, between “经审查，” and the words of whoever drafted it. `{basis}`: regulation and article. */
export interface AnswerTemplate {
  title: string
  finding: string
  /** After the words. */
  closing?: readonly string[]
}

const refused = '政府信息不予公开告知书'
const unhandled = '政府信息公开申请不予处理告知书'

export const answerTemplates = {
  granted: { title: '政府信息公开告知书', finding: '您申请的信息可以公开。依照{basis}，本机关向您提供：' },
  alreadyPublic: { title: '政府信息公开告知书（已主动公开）', finding: '您申请的信息已经主动公开。依照{basis}，获取的方式、途径如下：' },
  partlyGranted: { title: '政府信息部分公开告知书', finding: '您申请的信息中，有不应当公开的内容，但能够作区分处理。依照{basis}，本机关提供可以公开的部分，对不公开的部分说明理由：' },
  stateSecret: { title: refused, finding: '您申请的信息属于依法确定的国家秘密。依照{basis}，不予公开。理由如下：' },
  lawForbids: { title: refused, finding: '您申请的信息，法律、行政法规禁止公开。依照{basis}，不予公开。理由如下：' },
  security: { title: refused, finding: '您申请的信息公开后可能危及国家安全、公共安全、经济安全、社会稳定。依照{basis}，不予公开。理由如下：' },
  thirdParty: { title: refused, finding: '您申请的信息涉及商业秘密、个人隐私，公开会对第三方合法权益造成损害。依照{basis}，不予公开。理由如下：' },
  internal: { title: refused, finding: '您申请的信息属于本机关人事管理、后勤管理、内部工作流程方面的内部事务信息。依照{basis}，不予公开。理由如下：' },
  process: { title: refused, finding: '您申请的信息属于履行行政管理职能过程中形成的讨论记录、过程稿、磋商信函、请示报告等过程性信息。依照{basis}，不予公开。理由如下：' },
  caseFile: { title: refused, finding: '您申请的信息属于行政执法案卷信息。依照{basis}，不予公开。理由如下：' },
  adminQuery: { title: '政府信息公开申请告知书（依专门规定查询）', finding: '您申请的信息，有关法律、行政法规对获取有特别规定。依照{basis}，请依照那里的规定办理：' },
  notHeld: { title: '政府信息不存在告知书', finding: '经检索，没有您申请公开的信息。依照{basis}，告知您该政府信息不存在。检索的情况如下：' },
  notOurs: {
    title: '非本机关政府信息告知书', finding: '您申请的信息不属于本机关负责公开。依照{basis}，说明如下：',
    closing: ['负责公开这项信息的机关：{body}。联系方式：{bodyPhone}。请您向该机关提出申请。'],
  },
  needsMaking: { title: '政府信息无法提供告知书', finding: '您申请的信息没有现成的，需要本机关对现有政府信息进行加工、分析。依照{basis}，本机关不予提供。说明如下：' },
  stillUnclear: { title: '政府信息无法提供告知书', finding: '您补正以后，申请的内容仍然不明确，本机关无法据此查找。依照{basis}，说明如下：' },
  petitionMatter: { title: unhandled, finding: '您以政府信息公开申请的形式提出的，是信访、投诉、举报等事项。依照{basis}，不作为政府信息公开申请处理。您可以通过下列渠道提出：' },
  repeated: { title: unhandled, finding: '本机关已经就您申请公开的相同信息作出过答复。依照{basis}，不予重复处理。说明如下：' },
  publication: { title: unhandled, finding: '您申请的是政府公报、报刊、书籍等公开出版物。依照{basis}，获取的途径如下：' },
  excessive: { title: unhandled, finding: '您申请公开政府信息的数量、频次明显超过合理范围，说明的理由不合理。依照{basis}，不予处理。说明如下：' },
  reconfirm: { title: unhandled, finding: '您要求本机关确认或者重新出具已经获取的信息，不属于申请获取政府信息。依照{basis}，不予处理。说明如下：' },
  feeUnpaid: { title: unhandled, finding: '您没有在收费通知要求的期限内缴纳信息处理费。依照{basis}和国务院办公厅《政府信息公开信息处理费管理办法》，本机关不再处理您的申请。说明如下：' },
  otherEnd: { title: '政府信息公开申请告知书', finding: '依照{basis}，对您的申请处理如下：' },
} as const satisfies Record<Exclude<DecisionCode, 'notCorrected'>, AnswerTemplate>

/** How to contest an answer. */
export const remedyTemplates = {
  /** 不予公开 since 2024. */
  reconsiderFirst: '对不予公开的决定不服的，应当先申请行政复议：自收到本告知书之日起{days}日内，向{county}人民政府提出（{firstArticle}、{reconsiderArticle}）。对复议决定不服的，自收到复议决定书之日起{courtDays}日内，可以向人民法院起诉（{courtArticle}）。',
  either: '对本告知书不服的，可以自收到之日起{days}日内，向{county}人民政府申请行政复议（{reconsiderArticle}）；也可以自收到之日起{months}个月内，向人民法院提起行政诉讼（{courtArticle}）。',
} as const

export const letterTexts = {
  opening: '您（单位）申请公开“{info}”，本机关于{receivedOn}收到，登记编号：{caseNumber}。',
  corrected: '您于{suppliedOn}补正了申请。',
  provisional: '（那时的放假安排还没有公布，公布后可能顺延）',
  examined: '经审查，',
  regulations: { '2007': '《政府信息公开条例》（2007年）', '2019': '《政府信息公开条例》' },
  basis: (regulation: string, article: string) => `${regulation}${article}`,
  contact: (office: string, phone: string, address: string) => `${office}　电话：${phone}　地址：${address}`,
  to: (addressee: string) => `${addressee}：`,
  hint: '按 Ctrl+P 打印（A4 纸，竖放），盖章后送达。这一行不会印出来。',
}
