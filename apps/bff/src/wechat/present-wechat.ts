import type { WechatView } from '@mingbai/contracts/wechat'
import type { Scope } from '../house'

export function presentWechat({ env }: Pick<Scope, 'env'>): WechatView {
  const { miniProgram, forms } = env.wechat
  const templates = ([['steps', forms.caseStep], ['news', forms.followNews]] as const).flatMap(([tells, form]) => (form ? [{ id: form.id, longTerm: form.longTerm, tells }] : []))
  return { on: miniProgram !== null, templates }
}
