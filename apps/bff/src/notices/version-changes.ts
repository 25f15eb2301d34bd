import type { Block } from '@mingbai/contracts/blocks'
import type { TextChange } from '@mingbai/contracts/notices'
import { findPersonalData } from '@mingbai/rules/privacy/find-personal-data'
import { maskText } from '@mingbai/rules/privacy/mask-text'
import { diffArrays, diffChars } from 'diff'

interface Wording {
  title: string
  summary: string
  blocks: readonly Block[]
}

const SHOWN = 12
const LENGTH = 240
/** Two wordings with less than this in common are two wordings, not one that was changed. */
const ALIKE = 0.4
/** Beyond so many differences a walk through both texts costs more than it tells. */
const MOST = 300

function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'list':
      return block.items
    case 'table':
      return [block.caption, block.head.join(' · '), ...block.rows.map((row) => row.join(' · '))].filter(Boolean)
    default:
      return [block.text]
  }
}

const allLines = ({ title, summary, blocks }: Wording): string[] => [title, ...(summary ? [summary] : []), ...blocks.flatMap(linesOf)]

/** What stood there and what stands there now, line by line, the differing characters apart. */
export function versionChanges(old: Wording, next: Wording): TextChange[] {
  const before = allLines(old)
  const after = allLines(next)
  const walked = diffArrays(before, after, { maxEditLength: MOST }) ?? [{ removed: true, value: before }, { added: true, value: after }]
  const changes: TextChange[] = []
  let gone: string[] = []
  let come: string[] = []
  const settle = (): void => {
    for (let at = 0; at < Math.max(gone.length, come.length); at += 1) changes.push(lineChange(gone[at] ?? '', come[at] ?? ''))
    gone = []
    come = []
  }
  for (const part of walked) {
    if (part.removed) gone.push(...part.value)
    else if (part.added) come.push(...part.value)
    else settle()
  }
  settle()
  return changes.slice(0, SHOWN)
}

function lineChange(was: string, now: string): TextChange {
  const [old, next] = [clipped(was), clipped(now)]
  const whole: TextChange = [...(old ? [{ kind: 'out' as const, text: old }] : []), ...(next ? [{ kind: 'in' as const, text: next }] : [])]
  if (old === '' || next === '' || old === next) return whole
  const parts: TextChange = diffChars(old, next).map(({ added, removed, value }) => ({ kind: added ? 'in' : removed ? 'out' : 'same', text: value }))
  const same = parts.filter(({ kind }) => kind === 'same').reduce((sum, { text }) => sum + text.length, 0)
  return same / Math.max(old.length, next.length) < ALIKE ? whole : parts
}

const clipped = (text: string): string => (text.length > LENGTH ? `${text.slice(0, LENGTH)}…` : text)

/** For the public: a number that a correction took out is not shown again by showing the correction. */
export function maskedWording({ title, summary, blocks }: Wording, allow: readonly string[]): Wording {
  const masked = (text: string): string => maskText(text, findPersonalData(text, allow))
  return { title: masked(title), summary: masked(summary), blocks: blocks.map((block) => ({ kind: 'list', items: linesOf(block).map(masked) })) }
}
