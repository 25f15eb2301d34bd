import type { AttachmentView } from '@mingbai/contracts/common'
import { requestOptionLabels } from '@mingbai/contracts/request-labels'
import * as z from 'zod/mini'
import type { CaseRow } from '../case-row'
import type { Scope } from '../../house'
import { unseal } from '../../keys/seal'
import { presentAttachment, readAttachments } from '../../uploads/present-attachment'
import { identityLabels } from './texts'

export interface Identity {
  more: { label: string; value: string }[]
  photos: AttachmentView[]
}

const sealedSchema = z.record(z.string(), z.string())
/** No event has this number: the pictures of a proof of identity stand neither with the case nor with a step. */
export const IDENTITY_SEQ = 0

/** What an application holds sealed beside name and telephone; nothing for other kinds. The caller logs it. */
export async function readIdentity(row: CaseRow, { db, keys, now }: Scope): Promise<Identity> {
  if (row.kind !== 'infoRequest' || !row.detailsSealed) return { more: [], photos: [] }
  const sealed = z.parse(sealedSchema, JSON.parse(unseal(keys, { table: 'case_file', column: 'details_sealed', row: row.id }, row.detailsSealed)))
  const more = Object.entries(identityLabels).map(([name, label]) => ({ label, value: requestOptionLabels[sealed[name] ?? ''] ?? sealed[name] ?? '' }))
  const photos = (await readAttachments(db, row.id)).filter(({ eventSeq }) => eventSeq === IDENTITY_SEQ)
  return { more: more.filter(({ value }) => value !== ''), photos: photos.map((photo) => presentAttachment(photo, keys, now)) }
}
