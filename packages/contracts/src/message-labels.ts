import type { MessageChannel, RecipientKind } from '@mingbai/rules/messages/channels'

/** Why a message did not arrive, as staff read it. */
export const messageReasonLabels = {
  noAnswer: '对方平台没有回应，试了很多次',
  channelOff: '这个渠道没有接通',
  gone: '联系方式已经删除，或本人不要了',
  badSignature: '短信平台说签名不对：请管理员核对密钥',
  unknownTemplate: '短信平台不认识这个模板：请管理员核对模板编号',
  badNumber: '留的不是手机号码，或号码不对',
  numberBlocked: '这个号码收不了短信（本人退订，或被运营商拦截）',
  slowDown: '短信平台说发得太快，试了很多次',
  noCredit: '短信平台的余额用完了',
  over: '说的事已经截止，不用再发了',
  cancelled: '乡里停发了',
  notArrived: '短信发出去了，但没有送到手机上（关机、停机或空号）',
  noGrant: '本人没有同意收微信消息，或同意的次数用完了',
  wechatField: '微信模板的内容和设置对不上，请核对 WECHAT_TEMPLATE_…',
  wechatTemplate: '微信后台没有这个模板，请核对 WECHAT_TEMPLATE_…',
  wechatPage: '小程序里没有要打开的页面，请先发布新版小程序',
  wechatRefused: '微信不让发，请看运行日志里的错误码',
} as const
/** The field that WeChat named. */
export const wechatFieldText = (field: string, empty: boolean): string => `${field} ${empty ? '是空的' : '的内容不合规定'}`

export type MessageReason = keyof typeof messageReasonLabels

export const recipientLabels = { reporter: '反映人', staff: '工作人员', follower: '关注的人', phone: '验证手机号的人' } satisfies Record<RecipientKind, string>

export const messageChannelLabels = { wechat: '微信', sms: '短信' } satisfies Record<MessageChannel, string>
