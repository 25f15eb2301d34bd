import { logFieldTexts } from '../settings/texts'
import type { Difference } from './tenant-differences'

type Verb = 'diff' | 'apply'

const howTexts: Record<Difference['how'], string> = { added: '新增', changed: '修改', removed: '配置里没有了', report: '有新报告' }

/** The differences as an operator reads them, with what was done or left alone. */
export function differenceLines(differences: readonly Difference[], verb: Verb): string[] {
  if (differences.length === 0) return ['配置和数据库一样，没有要改的。']
  const due = differences.filter(({ isEdited, type }) => !isEdited && type !== 'told')
  const left = differences.length - due.length
  const summary = verb === 'diff' ? `可以放进数据库的 ${due.length} 处（运行 apply），不动的 ${left} 处。` : `已放进数据库 ${due.length} 处，没有动的 ${left} 处。`
  return [...differences.flatMap(linesOf), '', summary]
}

function linesOf(difference: Difference): string[] {
  const { how, title, label, fields } = difference
  const shown = how === 'changed' ? fields : []
  return [`${howTexts[how]}　${title}「${label}」${noteOf(difference)}`, ...shown.map(({ field, before, after }) => `      ${logFieldTexts[field] ?? field}：${before || '（空）'} → ${after || '（空）'}`)]
}

function noteOf({ how, isEdited }: Difference): string {
  if (isEdited) return '——乡里在工作台改过，不动'
  if (how === 'removed') return '——不删除；不用了请在工作台停用'
  return how === 'report' ? '——不自动发布，请在工作台发布' : ''
}
