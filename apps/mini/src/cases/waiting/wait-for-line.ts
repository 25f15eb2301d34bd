import * as z from 'zod/mini'
import { townshipRead } from '../../api/township'
import { draftSchema, isWorthKeeping, toSubmission, type Draft } from '../draft'
import { keepDraft, readDraft } from '../keep-draft'
import { letWait, takeWaiting, type Waiting } from './waiting-list'

/** Takes what is written off the form, to be sent when there is a line. False: this phone cannot keep it. */
export function waitForLine(draft: Draft, now: number): boolean {
  return letWait({
    body: toSubmission({ ...draft, photos: [] }), photos: draft.photos.map(({ key, id }) => ({ key, id })), voice: draft.voice,
    township: townshipRead(), since: now, tried: draft.unanswered.length > 0, problem: '', form: { ...draft, keptAt: now },
  })
}

/** Puts it back on the form, in the place of no other that is being written. */
export function backToForm(one: Waiting, now: number): 'done' | 'draftInWay' {
  const other = readDraft()
  const form = z.safeParse(draftSchema, one.form)
  if (!form.success || (other && isWorthKeeping(other))) return 'draftInWay'
  const photos = one.photos.map(({ key, id }) => ({ key, id, thumbUrl: form.data.photos.find((photo) => photo.key === key)?.thumbUrl ?? '' }))
  const sent = { ...one.body, photos: one.photos.flatMap(({ id }) => (id ? [id] : [])), ...(one.voice ? { voice: one.voice.id } : {}) }
  keepDraft({ ...form.data, photos, voice: one.voice, unanswered: one.tried ? [...form.data.unanswered, sent] : form.data.unanswered }, now)
  takeWaiting(one)
  return 'done'
}
