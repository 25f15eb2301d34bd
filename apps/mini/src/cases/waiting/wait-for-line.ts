import * as z from 'zod/mini'
import { townshipRead } from '../../api/township'
import { draftSchema, isWorthKeeping, toSubmission, type Draft } from '../draft'
import { dropFile } from '../../platform/own-file'
import { keepDraft, readDraft } from '../keep-draft'
import { letWait, stillWaiting, takeWaiting, type Waiting } from './waiting-list'

/** Takes what is written off the form, to be sent when there is a line. False: this phone cannot keep it. */
export function waitForLine(draft: Draft, now: number): boolean {
  return letWait({
    body: toSubmission({ ...draft, photos: [] }), photos: draft.photos.map(({ key, id }) => ({ key, id })), voice: draft.voice,
    township: townshipRead(), since: now, tried: draft.unanswered.length > 0, problem: '', form: { ...draft, keptAt: now },
  })
}

/** Puts it back on the form, in the place of no other that is being written. `gone`: it has arrived meanwhile. */
export function backToForm(given: Waiting, now: number): 'done' | 'draftInWay' | 'gone' {
  // What was drawn may be older: a photo has gone up since, or it was sent without an answer.
  const one = stillWaiting(given)
  if (!one) return 'gone'
  const other = readDraft()
  const form = z.safeParse(draftSchema, one.form)
  if (!form.success || (other && isWorthKeeping(other))) return 'draftInWay'
  const photos = one.photos.map(({ key, id }) => ({ key, id, thumbUrl: form.data.photos.find((photo) => photo.key === key)?.thumbUrl ?? '' }))
  const sent = { ...one.body, photos: one.photos.flatMap(({ id }) => (id ? [id] : [])), ...(one.voice ? { voice: one.voice.id } : {}) }
  keepDraft({ ...form.data, photos, voice: one.voice, unanswered: one.tried ? [...form.data.unanswered, sent] : form.data.unanswered }, now)
  takeWaiting(one)
  return 'done'
}

/** 不送了: nothing of it stays on this phone. */
export function giveUp(one: Waiting): void {
  takeWaiting(one)
  one.photos.forEach(({ key }) => void dropFile(key))
  if (one.voice) void dropFile(one.voice.key, 'voice')
}
