import { staffNoticeEndpoints, type NoticeDraft, type StaffNotice } from '@mingbai/contracts/staff-notices'
import { staffCall } from '../phone'

/** For everybody the writer may write for: a village's own paper is for its village (the server sees to it). */
export const newDraft = (organisation = ''): NoticeDraft => ({ title: '', summary: '', text: '', item: '', organisation, villages: [], boards: [], attachments: [] })

/** A draft only: what becomes public goes through its reviews. @throws {ApiError} */
export const saveDraft = (draft: NoticeDraft, before: StaffNotice | null): Promise<StaffNotice> => (before
  ? staffCall(staffNoticeEndpoints.saveNotice, { params: { id: before.id }, body: { seq: before.seq, draft } })
  : staffCall(staffNoticeEndpoints.createNotice, { body: draft }))
