import { limits } from '@mingbai/contracts/limits'
import type { Audience } from '@mingbai/rules/visibility'
import { Not } from 'typeorm'
import type { Tx } from '../database/transaction'
import { Refusal } from '../http/refusal'
import { Attachment } from './attachment.entity'

interface To {
  tenant: string
  objectType: 'case' | 'disclosure' | 'sheet' | 'survey' | 'reportEntry'
  objectId: string
  /** null: with the submission itself. */
  eventSeq: number | null
  audience: Audience
  /** Left out: whatever it is, but a voice. */
  kind?: 'picture' | 'voice'
}

/** Gives uploaded files to an object. A file belongs to one object only; throws fileNotFound, voiceNotFound, tooManyFiles. */
export async function attach(tx: Tx, ids: readonly string[], to: To): Promise<void> {
  if (ids.length > limits.photosPerCase) throw new Refusal('tooManyFiles', { limit: limits.photosPerCase })
  for (const id of new Set(ids)) {
    const { tenant, kind, ...rest } = to
    const taken = await tx.update(Attachment, { id, tenant, objectType: 'none', kind: kind ?? Not('voice') }, rest)
    if (taken === 0) throw new Refusal(kind === 'voice' ? 'voiceNotFound' : 'fileNotFound')
  }
}

/** Back to the orphans, which are swept: nothing holds what was said any more, and nobody gets it. */
export async function letVoiceGo(tx: Tx, objectId: string): Promise<void> {
  await tx.update(Attachment, { objectId, kind: 'voice' }, { objectType: 'none', objectId: null })
}
