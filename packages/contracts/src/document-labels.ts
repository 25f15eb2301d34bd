import type { DocumentState, DocumentVerb, Openness } from '@mingbai/rules/documents/procedure'
import { closedGroundCodes, closedGrounds } from '@mingbai/rules/documents/procedure'
import type { ActionLabel } from './labels'

export const opennessLabels = { proactive: '主动公开', onRequest: '依申请公开', closed: '不予公开' } satisfies Record<Openness, string>
export const documentStateLabels = { registered: '待保密审查', examined: '有效', repealed: '已废止', discarded: '登记作废' } satisfies Record<DocumentState, string>

export const documentActionLabels = {
  edit: { label: '修改', tone: 'plain', explanation: '' },
  discard: { label: '登记错了', tone: 'danger', explanation: '作废后不计数，文号可以重新登记。' },
  examine: { label: '保密审查通过', tone: 'primary', explanation: '看过全文，公开属性定得对。登记的人不能自己审。' },
  link: { label: '对上公开信息', tone: 'primary', explanation: '这件公文在网上公开的是哪一条？' },
  evaluate: { label: '复查过，仍不主动公开', tone: 'plain', explanation: '不公开的要定期再看一遍（《政府信息公开条例》第十八条）。' },
  reclassify: { label: '改公开属性', tone: 'plain', explanation: '情况变了可以改。改了要重新做保密审查。' },
  repeal: { label: '废止', tone: 'danger', explanation: '从哪天起不再有效，为什么。' },
} satisfies Record<DocumentVerb, ActionLabel>

export const documentStepLabels = { ...Object.fromEntries(Object.entries(documentActionLabels).map(([verb, { label }]) => [verb, label])), register: '登记' }

export const documentFieldLabels: Record<string, { label: string; hint: string }> = {
  note: { label: '说明', hint: '' },
  secrecyChecked: { label: '保密审查已做，公开属性定得对', hint: '会记下是谁审的。' },
  notice: { label: '公开信息的网址或编号', hint: '打开那一条，把地址栏里的网址粘过来。' },
  openness: { label: '公开属性', hint: '' },
  ground: { label: '不公开的依据', hint: '选“不予公开”时要选。' },
  repealedOn: { label: '哪天起废止', hint: '' },
}

export const groundLabels: Record<string, string> = Object.fromEntries(closedGroundCodes.map((code) => [code, `${closedGrounds[code].words}（${closedGrounds[code].article}）`]))
export const documentOptionLabels: Record<string, string> = { ...opennessLabels, ...groundLabels }
