import { staffNoticeEndpoints, type NoticeDraft, type StaffNotice } from '@mingbai/contracts/staff-notices'
import type { OwnFile } from '../../platform/own-file'
import type { VoiceUpload } from '../../ui/action/use-voice'
import { staffCall } from '../phone'
import { letWait } from '../waiting-list'

/** For everybody the writer may write for: a village's own paper is for its village (the server sees to it). */
export const newDraft = (organisation = ''): NoticeDraft => ({ title: '', summary: '', text: '', item: '', organisation, villages: [], boards: [], attachments: [] })

/** A draft only: what becomes public goes through its reviews. @param draftKey a new one is created once by it. @throws {ApiError} */
export const saveDraft = (draft: NoticeDraft, before: StaffNotice | null, draftKey: string): Promise<StaffNotice> => (before
  ? staffCall(staffNoticeEndpoints.saveNotice, { params: { id: before.id }, body: { seq: before.seq, draft } })
  : staffCall(staffNoticeEndpoints.createNotice, { body: { ...draft, draftKey } }))

/** Lets a new draft, its photos and what was said of it wait on this phone for a line. False: it cannot keep them. */
export async function letDraftWait(draftKey: string, draft: NoticeDraft, photos: readonly OwnFile[], voice: ReturnType<VoiceUpload['now']>): Promise<boolean> {
  const lie = await Promise.all([...photos, ...(voice ? [voice.photo] : [])].map((file) => file.keep()))
  return lie.every(Boolean) && letWait({
    key: draftKey, what: { kind: 'draft', draft }, photos: photos.map(({ key }) => ({ key, id: '' })), voice: voice && { key: voice.key, id: '', seconds: voice.seconds }, since: Date.now(), problem: '',
  })
}
