import type { OwnVoice, VoiceView } from '@mingbai/contracts/voice'
import { voiceStates } from '@mingbai/rules/voice'
import type { Scope, StaffActor } from '../house'
import { voiceLink, voiceOf, type AttachmentRow } from '../uploads/present-attachment'
import type { CaseRow } from './case-row'

/** Who reads the case may listen; but a voice tells who speaks, so whom the name is hidden from may not. */
export function mayListen(row: Pick<CaseRow, 'hideFromHandler'>, actor: StaffActor): boolean {
  return !row.hideFromHandler || actor.permissions.has('cases.readAll')
}

/** What was said instead of written; undefined: nothing. */
export function presentVoice(row: CaseRow, attachments: readonly AttachmentRow[]): VoiceView | undefined {
  const file = voiceOf(attachments)
  const state = voiceStates.find((one) => one === row.details.voice)
  if (!file || !state) return undefined
  return { seconds: file.seconds, mime: file.mime, state, transcript: row.details.transcript ?? '', typed: typedWords(row) }
}

/** Who spoke may always listen. */
export function presentOwnVoice(row: CaseRow, attachments: readonly AttachmentRow[], scope: Scope): OwnVoice | undefined {
  const file = voiceOf(attachments)
  const voice = presentVoice(row, attachments)
  return file && voice ? { ...voice, url: voiceLink(file, scope) } : undefined
}

/** What was written, without what was said. */
export const typedWords = (row: Pick<CaseRow, 'words' | 'details'>): string => row.details.typed ?? row.words

/** What the resident brought, or `unheard` while nothing but a voice holds it. */
export const shownWords = (row: Pick<CaseRow, 'words' | 'details'>, unheard: string): string => row.words || (row.details.voice ? unheard : '')
