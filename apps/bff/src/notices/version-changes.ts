import type { Block } from '@mingbai/contracts/blocks'
import type { TextChange } from '@mingbai/contracts/notices'
import { findPersonalData } from '@mingbai/rules/privacy/find-personal-data'
import { maskText } from '@mingbai/rules/privacy/mask-text'
import { diffArrays, diffChars } from 'diff'
import { labelled, type Filled, type Labelled } from './filled'

interface Wording {
  title: string
  summary: string
  blocks: readonly Block[]
  fieldValues?: Filled | null
  /** The values under their labels, where they were masked already. */
  labelled?: Labelled | null
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

const headLines = ({ title, summary }: Wording): string[] => [title, ...(summary ? [summary] : [])]
const allLines = (wording: Wording): string[] => [...headLines(wording), ...wording.blocks.flatMap(linesOf)]
const labelledOf = ({ labelled: masked, fieldValues }: Wording): Labelled | null => masked ?? labelled(fieldValues ?? null)

/** What stood there and what stands there now: name by name where both were filled into one form, else line by line. */
export function versionChanges(old: Wording, next: Wording): TextChange[] {
  const [was, now] = [labelledOf(old), labelledOf(next)]
  const isOneForm = was !== null && now !== null && was.form === now.form
  const changes = isOneForm ? [...lineChanges(headLines(old), headLines(next)), ...labelChanges(was, now)] : lineChanges(allLines(old), allLines(next))
  return changes.slice(0, SHOWN)
}

/** Two rows of one name are told apart by their order. */
function named({ lines }: Labelled): Map<string, { label: string; text: string }> {
  const seen = new Map<string, number>()
  return new Map(lines.map((line) => {
    const nth = (seen.get(line.label) ?? 0) + 1
    seen.set(line.label, nth)
    return [`${line.label}|${nth}`, line]
  }))
}

function labelChanges(was: Labelled, now: Labelled): TextChange[] {
  const before = named(was)
  const after = named(now)
  const kept = [...after].flatMap(([name, { label, text }]): TextChange[] => {
    const old = before.get(name)
    if (!old) return [[{ kind: 'in', text: clipped(`${label}：${text}`) }]]
    return old.text === text ? [] : [[{ kind: 'same', text: `${label}：` }, ...lineChange(old.text, text)]]
  })
  return [...kept, ...[...before].filter(([name]) => !after.has(name)).map(([, { label, text }]): TextChange => [{ kind: 'out', text: clipped(`${label}：${text}`) }])]
}

/** The differing characters of a changed line apart. */
function lineChanges(before: readonly string[], after: readonly string[]): TextChange[] {
  const walked = diffArrays([...before], [...after], { maxEditLength: MOST }) ?? [{ removed: true, value: [...before] }, { added: true, value: [...after] }]
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
  return changes
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
export function maskedWording(wording: Wording, allow: readonly string[]): Wording {
  const { title, summary, blocks } = wording
  const filled = labelledOf(wording)
  const masked = (text: string): string => maskText(text, findPersonalData(text, allow))
  return { title: masked(title), summary: masked(summary), blocks: blocks.map((block) => ({ kind: 'list', items: linesOf(block).map(masked) })), labelled: filled && { ...filled, lines: filled.lines.map(({ label, text }) => ({ label, text: masked(text) })) } }
}
