import type { WechatView } from '@mingbai/contracts/wechat'
import type { Scope } from '../house'

export function presentWechat({ env, tenant }: Pick<Scope, 'env' | 'tenant'>): WechatView {
  return { on: env.wechat.miniProgram !== null, templates: Object.values(env.wechat.forms).map(({ id, longTerm }) => ({ id, longTerm })), owner: tenant.settings.fullName, filing: '' }
}
