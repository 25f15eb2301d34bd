/**
 * The ways on which a message leaves the house, in the order in which they are tried: WeChat costs nothing, a text message is
 * paid for. The app itself is no such way: what is told there stands on the page of the thing, always.
 */
export const messageChannels = ['wechat', 'sms'] as const
export type MessageChannel = (typeof messageChannels)[number]

/** How somebody can be reached: by what they agreed to, and gave an address for. */
export type Reach = Record<MessageChannel, boolean>

/**
 * The way to take, or null: none is left, and the page has to be enough. One message a step: the next way is taken only
 * when the one before could not bring it.
 * @param on the ways that the operator has connected
 * @param after the way that failed; left out: none has been tried
 */
export function nextChannel(reach: Reach, on: ReadonlySet<MessageChannel>, after?: MessageChannel): MessageChannel | null {
  const left = after ? messageChannels.slice(messageChannels.indexOf(after) + 1) : messageChannels
  return left.find((channel) => reach[channel] && on.has(channel)) ?? null
}

/** Whom a message is for. */
export const recipientKinds = [
  'reporter', // who brought a case
  'staff',
  'follower', // who follows something
  'phone', // a number that waits to be confirmed
] as const
export type RecipientKind = (typeof recipientKinds)[number]

/** What a message says, as a form that its channel has had approved. */
export const messageTemplates = [
  'caseStep', // 办件的一步，给反映人
  'followStep', // 同，给关注的人
  'staffCase', // 快到期、逾期、有危险，给工作人员
  'phoneCode', // 验证码
  'notice', // 群发
  'followNews', // 关注的村、类别有新的
] as const
export type MessageTemplate = (typeof messageTemplates)[number]

/** Without two pairs of eyes only what costs nothing: a text message about something new is a 群发, and another approves it. */
export const carries = (channel: MessageChannel, template: MessageTemplate): boolean => template !== 'followNews' || channel === 'wechat'
