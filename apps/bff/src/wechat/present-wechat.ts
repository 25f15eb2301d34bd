import type { WechatView } from '@mingbai/contracts/wechat'
import type { Scope } from '../house'

export function presentWechat({ env }: Pick<Scope, 'env'>): WechatView {
  return { on: env.wechat.miniProgram !== null, templates: Object.values(env.wechat.forms).map(({ id, longTerm }) => ({ id, longTerm })) }
}
