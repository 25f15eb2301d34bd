import type { Env } from './env'

interface Feature {
  /** As `/readyz` names it. */
  code: string
  /** As the operator reads it at the start: what it is, and the setting that turns it on. */
  says: string
  isOn: (env: Env) => boolean
}

/** What runs only with somebody else's service. */
const outsideFeatures: readonly Feature[] = [
  { code: 'wechat', says: '微信小程序的登录、消息和码（WECHAT_APP_ID）', isOn: ({ wechat }) => wechat.miniProgram !== null },
  { code: 'wechat.messages', says: '微信订阅消息，办件的每一步（WECHAT_TEMPLATE_CASE_STEP）', isOn: ({ wechat }) => wechat.miniProgram !== null && wechat.forms.caseStep !== undefined },
  { code: 'wechat.news', says: '微信订阅消息，关注的有新的（WECHAT_TEMPLATE_NEWS）', isOn: ({ wechat }) => wechat.miniProgram !== null && wechat.forms.followNews !== undefined },
  { code: 'wechat.push', says: '微信的消息推送（WECHAT_PUSH_TOKEN）', isOn: ({ wechat }) => wechat.push !== null },
  { code: 'wechat.official', says: '公众号发文（WECHAT_OFFICIAL_APP_ID）', isOn: ({ wechat }) => wechat.officialAccount !== null },
  { code: 'sms', says: '短信（SMS_GATEWAY_URL）', isOn: ({ sms }) => sms !== null },
  { code: 's3', says: 'S3 文件存储（S3_BUCKET_URL）', isOn: ({ s3 }) => s3 !== null },
]

export const offFeatures = (env: Env): Feature[] => outsideFeatures.filter(({ isOn }) => !isOn(env))
