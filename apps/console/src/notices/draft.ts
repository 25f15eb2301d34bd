import type { AttachmentView } from '@mingbai/contracts/common'
import { noticeDraftSchema, type Explainable, type NoticeDraft, type StaffNotice } from '@mingbai/contracts/staff-notices'

/** What the editor holds: the draft with its pictures still visible. `voice`: null takes away what was said, left out it stays. */
export type EditorValues = Omit<NoticeDraft, 'attachments' | 'voice' | 'explains' | 'item' | 'organisation'> & { voice?: null; explains?: Explainable[]; item?: string; organisation?: string; attachments: AttachmentView[] }

export const emptyValues: EditorValues = { title: '', summary: '', text: '', villages: [], boards: [], attachments: [] }

export function editorValues(notice: Pick<StaffNotice, 'draft' | 'attachments' | 'explains'>): EditorValues {
  const { item, organisation, ...draft } = notice.draft
  return { ...draft, voice: undefined, item: item || undefined, organisation: organisation || undefined, attachments: notice.attachments, explains: notice.explains }
}

/** What is sent. A draft may be saved before it is complete: the server says what is missing when it is submitted. */
export function toDraft(values: EditorValues): NoticeDraft {
  return noticeDraftSchema.parse({
    ...values, title: values.title.trim(), summary: values.summary.trim(),
    item: values.item ?? '', organisation: values.organisation ?? '', attachments: values.attachments.map((file) => file.id), fields: values.fields ?? null,
    // Left out while its field is not there: then it stays as it was.
    explains: values.explains?.map(({ type, id }) => ({ type, id })),
  })
}
