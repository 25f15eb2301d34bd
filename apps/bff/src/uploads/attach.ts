import { limits } from '@mingbai/contracts/limits'
import type { Audience } from '@mingbai/rules/visibility'
import type { Tx } from '../database/transaction'
import { Refusal } from '../http/refusal'
import { Attachment } from './attachment.entity'

interface To {
  tenant: string
  objectType: 'case' | 'disclosure' | 'sheet'
  objectId: string
  /** null: with the submission itself. */
  eventSeq: number | null
  audience: Audience
}

/** Gives uploaded files to an object. A file belongs to one object only; throws fileNotFound, tooManyFiles. */
export async function attach(tx: Tx, ids: readonly string[], to: To): Promise<void> {
  if (ids.length > limits.photosPerCase) throw new Refusal('tooManyFiles', { limit: limits.photosPerCase })
  for (const id of new Set(ids)) {
    const { tenant, ...rest } = to
    const taken = await tx.update(Attachment, { id, tenant, objectType: 'none' }, rest)
    if (taken === 0) throw new Refusal('fileNotFound')
  }
}
