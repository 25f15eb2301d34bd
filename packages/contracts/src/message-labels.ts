import type { MessageChannel } from '@mingbai/rules/messages/channels'

/** Why a message did not arrive, as staff read it. */
export const messageReasonLabels = {
  noAnswer: '对方平台没有回应，试了很多次',
  channelOff: '这个渠道没有接通',
  gone: '联系方式已经删除，或本人不要了',
} as const
export type MessageReason = keyof typeof messageReasonLabels

export const messageChannelLabels = { wechat: '微信', sms: '短信' } satisfies Record<MessageChannel, string>
