import type { VoiceView } from '@mingbai/contracts/voice'
import { voiceStates } from '@mingbai/rules/voice'
import type { Scope, StaffActor } from '../house'
import { signedQuery, type AttachmentRow } from '../uploads/present-attachment'
import type { CaseRow } from './case-row'

/** Who reads the case may listen; but a voice tells who speaks, so whom the name is hidden from may not. */
export function mayListen(row: Pick<CaseRow, 'hideFromHandler'>, actor: StaffActor): boolean {
  return !row.hideFromHandler || actor.permissions.has('cases.readAll')
}

/** What was said instead of written; undefined: nothing. */
export function presentVoice(row: CaseRow, attachments: readonly AttachmentRow[], isHeard: boolean, { keys, now }: Scope): VoiceView | undefined {
  const file = attachments.find(({ kind }) => kind === 'voice')
  const state = voiceStates.find((one) => one === row.details.voice)
  if (!file || !state) return undefined
  const url = isHeard ? `/api/v1/files/${file.id}?${signedQuery(file.id, keys, now)}` : null
  return { seconds: file.seconds, mime: file.mime, url, state, transcript: row.details.transcript ?? '', typed: typedWords(row) }
}

/** What was written, without what was said. */
export const typedWords = (row: Pick<CaseRow, 'words' | 'details'>): string => row.details.typed ?? row.words

/** What the resident brought, or `unheard` while nothing but a voice holds it. */
export const shownWords = (row: Pick<CaseRow, 'words' | 'details'>, unheard: string): string => row.words || (row.details.voice ? unheard : '')
