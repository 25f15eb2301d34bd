import type { AttachmentView } from '@mingbai/contracts/common'
import { noticeDraftSchema, type NoticeDraft, type StaffNotice } from '@mingbai/contracts/staff-notices'

/** What the editor holds: the draft with its pictures still visible. */
export type EditorValues = Omit<NoticeDraft, 'attachments' | 'item' | 'organisation'> & { item?: string; organisation?: string; attachments: AttachmentView[] }

export const emptyValues: EditorValues = { title: '', summary: '', text: '', villages: [], boards: [], attachments: [] }

export function editorValues(notice: Pick<StaffNotice, 'draft' | 'attachments'>): EditorValues {
  const { item, organisation, ...draft } = notice.draft
  return { ...draft, item: item || undefined, organisation: organisation || undefined, attachments: notice.attachments }
}

/** What is sent. A draft may be saved before it is complete: the server says what is missing when it is submitted. */
export function toDraft(values: EditorValues): NoticeDraft {
  return noticeDraftSchema.parse({
    ...values, title: values.title.trim(), summary: values.summary.trim(),
    item: values.item ?? '', organisation: values.organisation ?? '', attachments: values.attachments.map((file) => file.id), fields: values.fields ?? null,
  })
}
