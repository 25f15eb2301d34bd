import { staffNoticeEndpoints, type NoticeDraft, type StaffNotice } from '@mingbai/contracts/staff-notices'
import type { OwnFile } from '../../platform/own-file'
import { staffCall } from '../phone'
import { letWait } from '../waiting-list'

/** For everybody the writer may write for: a village's own paper is for its village (the server sees to it). */
export const newDraft = (organisation = ''): NoticeDraft => ({ title: '', summary: '', text: '', item: '', organisation, villages: [], boards: [], attachments: [] })

/** A draft only: what becomes public goes through its reviews. @param draftKey a new one is created once by it. @throws {ApiError} */
export const saveDraft = (draft: NoticeDraft, before: StaffNotice | null, draftKey: string): Promise<StaffNotice> => (before
  ? staffCall(staffNoticeEndpoints.saveNotice, { params: { id: before.id }, body: { seq: before.seq, draft } })
  : staffCall(staffNoticeEndpoints.createNotice, { body: { ...draft, draftKey } }))

/** Lets a new draft and its photos wait on this phone for a line. False: it cannot keep them. */
export async function letDraftWait(draftKey: string, draft: NoticeDraft, photos: readonly OwnFile[]): Promise<boolean> {
  const lie = await Promise.all(photos.map((photo) => photo.keep()))
  return lie.every(Boolean) && letWait({ key: draftKey, what: { kind: 'draft', draft }, photos: photos.map(({ key }) => ({ key, id: '' })), since: Date.now(), problem: '' })
}
