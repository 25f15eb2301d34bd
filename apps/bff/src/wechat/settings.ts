import type { MessageTemplate } from '@mingbai/rules/messages/channels'
import * as z from 'zod/mini'

const appId = z.string().check(z.regex(/^wx[0-9a-z]{16}$/))
const secret = z.string().check(z.regex(/^[0-9a-z]{32}$/))

/** `ID thing1=words …`: the template, `long` after its id where it is a long-term one, and what goes into each of its fields. */
const form = z.string().check(z.regex(/^[0-9A-Za-z_-]{20,64}( +long)?( +[a-z_]+\d{1,2}=(number|step|words|day))+$/))
const newsForm = z.string().check(z.regex(/^[0-9A-Za-z_-]{20,64}( +long)?( +[a-z_]+\d{1,2}=(title|area|day))+$/))

/** What env.ts reads for WeChat; all of it may be missing. */
export const wechatEnvSchema = z.object({
  /** Another address than WeChat's own: a relay inside the government network, or the stand-in of the tests. */
  WECHAT_API: z._default(z.string().check(z.regex(/^https?:\/\/[^/]+$/)), 'https://api.weixin.qq.com'),
  WECHAT_APP_ID: z.optional(appId),
  WECHAT_APP_SECRET: z.optional(secret),
  /** Which version codes and links lead to. */
  WECHAT_VERSION: z._default(z.enum(['release', 'trial', 'develop']), 'release'),
  WECHAT_PUSH_TOKEN: z.optional(z.string().check(z.regex(/^[0-9A-Za-z]{3,32}$/))),
  /** EncodingAESKey; with it pushes must come encrypted (安全模式). */
  WECHAT_PUSH_KEY: z.optional(z.string().check(z.regex(/^[0-9A-Za-z]{43}$/))),
  /** 校验文件: `name.txt:content`, several apart by spaces. */
  WECHAT_VERIFY_FILES: z._default(z.string().check(z.regex(/^([0-9A-Za-z_-]{1,60}\.txt:[0-9A-Za-z_-]{1,200}( +|$))*$/)), ''),
  WECHAT_TEMPLATE_CASE_STEP: z.optional(form),
  WECHAT_TEMPLATE_NEWS: z.optional(newsForm),
  WECHAT_OFFICIAL_APP_ID: z.optional(appId),
  WECHAT_OFFICIAL_SECRET: z.optional(secret),
})

export interface WechatAccount {
  appId: string
  secret: string
}

/** A subscription template as it was chosen in WeChat's back office. */
export interface MessageForm {
  id: string
  /** May be sent again and again after one yes; only for public services. */
  longTerm: boolean
  fields: { field: string; param: string }[]
}

export interface WechatSettings {
  api: string
  miniProgram: WechatAccount | null
  officialAccount: WechatAccount | null
  forms: Partial<Record<MessageTemplate, MessageForm>>
  version: 'release' | 'trial' | 'develop'
  push: { token: string; aesKey: Buffer | null } | null
  /** Content by file name. */
  verifyFiles: ReadonlyMap<string, string>
}

/** @throws Error with a plain sentence when one of a pair is missing */
export function readWechat(env: z.infer<typeof wechatEnvSchema>): WechatSettings {
  const { WECHAT_PUSH_TOKEN: token, WECHAT_PUSH_KEY: key } = env
  if (key && !token) throw new Error('设了 WECHAT_PUSH_KEY，还要设 WECHAT_PUSH_TOKEN。')
  const files = env.WECHAT_VERIFY_FILES.split(/ +/).filter(Boolean).map((entry): [string, string] => {
    const [name = '', content = ''] = entry.split(':')
    return [name, content]
  })
  return {
    api: env.WECHAT_API,
    miniProgram: account('WECHAT_APP_ID', env.WECHAT_APP_ID, 'WECHAT_APP_SECRET', env.WECHAT_APP_SECRET),
    officialAccount: account('WECHAT_OFFICIAL_APP_ID', env.WECHAT_OFFICIAL_APP_ID, 'WECHAT_OFFICIAL_SECRET', env.WECHAT_OFFICIAL_SECRET),
    forms: readForms(env),
    version: env.WECHAT_VERSION,
    push: token ? { token, aesKey: key ? Buffer.from(`${key}=`, 'base64') : null } : null,
    verifyFiles: new Map(files),
  }
}

function account(idName: string, id: string | undefined, secretName: string, own: string | undefined): WechatAccount | null {
  if (!id && !own) return null
  if (!id || !own) throw new Error(`${idName} 和 ${secretName} 要一起设。`)
  return { appId: id, secret: own }
}

/** A step is told in one form to who brought the case and to who follows it. */
function readForms({ WECHAT_TEMPLATE_CASE_STEP: step, WECHAT_TEMPLATE_NEWS: news }: z.infer<typeof wechatEnvSchema>): WechatSettings['forms'] {
  return { ...(step ? { caseStep: readForm(step), followStep: readForm(step) } : {}), ...(news ? { followNews: readForm(news) } : {}) }
}

function readForm(text: string): MessageForm {
  const [id = '', ...rest] = text.split(/ +/)
  const fields = rest.filter((part) => part !== 'long').map((part) => {
    const [field = '', param = ''] = part.split('=')
    return { field, param }
  })
  return { id, longTerm: rest[0] === 'long', fields }
}
