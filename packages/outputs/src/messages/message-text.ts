import { caseKinds } from '@mingbai/rules/case-kinds'
import type { MessageTemplate } from '@mingbai/rules/messages/channels'
import { shortMessage, type Said, type Sender, type ShortMessage } from './short-message'
import { subjectWords } from './step-words'

type Params = Record<string, string>

const subjectsOf = ({ kind, number = '' }: Params): string[] => {
  const known = caseKinds.find((one) => one === kind)
  return [`${known ? subjectWords[known] : ''}（${number}）`, number]
}

/** What each template says; its parameters are the texts that the channel fills into its approved form. */
const said = {
  followStep: ({ number = '', words = '', path }: Params): Said => ({ subjects: [`您关注的事（${number}）`, number], words, path: path ?? null }),
  staffCase: ({ number = '', words = '', path }: Params): Said => ({ subjects: [`办件${number}`, number], words, path: path ?? null }),
  phoneCode: ({ code = '' }: Params): Said => ({ subjects: [], words: `验证码${code}，10分钟内有效。不是您本人要的，不用理会`, path: null }),
  notice: ({ words = '', path }: Params): Said => ({ subjects: [], words, path: path ?? null, stop: true }),
  followNews: ({ title = '', path }: Params): Said => ({ subjects: [], words: `新公开：${title}`, path: path ?? null }),
  caseStep: (params: Params): Said => ({ subjects: subjectsOf(params), words: params.words ?? '', path: params.path ?? null }),
} satisfies Record<MessageTemplate, (params: Params) => Said>

/** A message as one text message, signed. */
export const messageText = (template: MessageTemplate, params: Params, sender: Sender): ShortMessage => shortMessage(said[template](params), sender)
