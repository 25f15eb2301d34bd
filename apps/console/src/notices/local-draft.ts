import { attachmentSchema } from '@mingbai/contracts/common'
import { explainableSchema, noticeDraftSchema } from '@mingbai/contracts/staff-notices'
import * as z from 'zod/mini'
import type { EditorValues } from './draft'

const storedSchema = z.extend(noticeDraftSchema, { item: z.optional(z.string()), organisation: z.optional(z.string()), attachments: z.array(attachmentSchema), voice: z.optional(z.null()), explains: z.optional(z.array(explainableSchema)) })

const nameOf = (staffId: string, noticeId: string) => `mingbai.notice.${staffId}.${noticeId}`

/** What was typed and not saved, from this browser; null when there is none or it cannot be read any more. */
export function readLocalDraft(staffId: string, noticeId: string): EditorValues | null {
  try {
    const parsed = storedSchema.safeParse(JSON.parse(localStorage.getItem(nameOf(staffId, noticeId)) ?? 'null'))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** Storage may be full or switched off: then only the browser's own question before leaving guards the text. */
export function keepLocalDraft(staffId: string, noticeId: string, values: EditorValues): void {
  try {
    localStorage.setItem(nameOf(staffId, noticeId), JSON.stringify(values))
  } catch {
    return
  }
}

export function dropLocalDraft(staffId: string, noticeId: string): void {
  try {
    localStorage.removeItem(nameOf(staffId, noticeId))
  } catch {
    return
  }
}
