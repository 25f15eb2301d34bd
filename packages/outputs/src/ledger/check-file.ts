import { exportLineSchema, ledgerProofSchema, type ExportLine } from '@mingbai/contracts/ledger'
import { headMark } from '@mingbai/rules/ledger/layout'
import { verifyExport, verifyInclusion, type Finding, type HeldHead, type PublicKeys } from '@mingbai/rules/ledger/verify'
import * as z from 'zod/mini'
import { checkTexts, faultWords } from './words'

export interface Checked {
  isFine: boolean
  /** What was found, a sentence each; the first says how it is. */
  lines: string[]
}

const SHOWN = 20

/**
 * Checks an export of the ledger (lines of JSON) or the proof of one case, without asking anybody. The same code runs on the
 * command line and on the page /ledger.
 * @param marks of seals that the checker holds on paper: 12-ab34-cd56-ef78
 */
export function checkLedgerFile(text: string, marks: readonly string[] = []): Checked {
  const held = marks.map(heldHead)
  if (held.includes(null)) return { isFine: false, lines: [checkTexts.badMark] }
  const known = held.filter((one) => one !== null)
  const proof = z.safeParse(ledgerProofSchema, json(text))
  if (!proof.success) return checkLines(text, known)
  const { keys, head, number, receivedOn } = proof.data
  return told([...verifyInclusion(proof.data, keys), ...onPaper(head, known)], keys, known, checkTexts.proof(number, receivedOn, headMark(head)))
}

function checkLines(text: string, held: readonly HeldHead[]): Checked {
  const lines: ExportLine[] = []
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const row = z.safeParse(exportLineSchema, json(line))
    if (!row.success) return { isFine: false, lines: [at === 0 ? checkTexts.notLines : checkTexts.badLine(at + 1)] }
    lines.push(row.data)
  }
  const [first] = lines
  if (first?.type !== 'ledger') return { isFine: false, lines: [checkTexts.notLines] }
  const heads = lines.flatMap((line) => (line.type === 'head' ? [line] : []))
  const events = lines.flatMap((line) => (line.type === 'event' ? [line] : []))
  const last = heads.at(-1)
  return told(verifyExport(heads, events, first.keys, held), first.keys, held, last ? checkTexts.exported(heads.length, events.length, headMark(last)) : '')
}

function told(findings: readonly Finding[], keys: PublicKeys, held: readonly HeldHead[], what: string): Checked {
  const sentences = [...new Set(findings.map(({ fault, at }) => faultWords[fault](at)))]
  const isFine = findings.length === 0
  const key = checkTexts.key(Object.entries(keys).map(([kid, hex]) => `${kid} ${hex}`).join('、'))
  const faults = [...sentences.slice(0, SHOWN), ...(sentences.length > SHOWN ? [checkTexts.more(sentences.length - SHOWN)] : [])]
  const onPaperWords = held.length === 0 ? checkTexts.notHeld : isFine ? checkTexts.held : ''
  return { isFine, lines: [isFine ? checkTexts.fine : checkTexts.faults(sentences.length), ...faults, what, onPaperWords, key].filter(Boolean) }
}

/** A proof holds one head only: a seal of another number says nothing about it. */
const onPaper = (head: { number: number; hash: string }, held: readonly HeldHead[]): Finding[] =>
  held.flatMap(({ number, hash }) => (number === head.number && !head.hash.startsWith(hash) ? [{ fault: 'heldHead' as const, at: number }] : []))

function heldHead(mark: string): HeldHead | null {
  const [, number, hash] = /^(\d{1,9})-([0-9a-f-]{12,64})$/.exec(mark.trim().toLowerCase()) ?? []
  const letters = hash?.replaceAll('-', '') ?? ''
  return number && letters.length >= 12 ? { number: Number(number), hash: letters } : null
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
