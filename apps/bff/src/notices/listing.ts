import type { Scope } from '../house'
import type { Tx } from '../database/transaction'
import { newId } from '../engine/ids'
import { leaveIndex } from '../engine/leave-index'
import { Attachment } from '../uploads/attachment.entity'
import { DisclosureVersion, NoticeListing, Posting } from './disclosure.entity'
import { villageCodes, type NoticeRow } from './notice-row'
import { EVERYTHING } from './read-notices'

/** Writes what the public lists walk along: places × areas, the postings on the boards, the version that is read now. */
export async function listNotice(tx: Tx, row: NoticeRow, reason: string, scope: Pick<Scope, 'tenant' | 'at' | 'today' | 'now'>): Promise<void> {
  const { tenant, at, today, now } = scope
  const publishedAt = row.publishedAt ?? at
  const villages = villageCodes(row)
  const places = [EVERYTHING, ...(villages.length > 0 ? villages : tenant.villages.map(({ code }) => code))]
  await tx.delete(NoticeListing, { disclosureId: row.id })
  await tx.insert(NoticeListing, places.flatMap((place) => [EVERYTHING, row.area].map((area) => ({ tenant: tenant.code, place, area, publishedAt, disclosureId: row.id }))))
  await tx.update(Posting, { disclosureId: row.id, untilAt: null }, { untilAt: at })
  const postings = row.boards.map((boardId) => ({
    id: newId(now), tenant: tenant.code, disclosureId: row.id, channel: 'board', boardId, fromAt: publishedAt, untilAt: null, sample: row.sample,
  }))
  if (postings.length > 0) await tx.insert(Posting, postings)
  await tx.insert(DisclosureVersion, {
    disclosureId: row.id, version: row.version, title: row.title, summary: row.summary, blocks: JSON.stringify(row.blocks), reason, publishedOn: today,
  })
  await tx.update(Attachment, { objectId: row.id }, { audience: 'public' })
}

export async function unlistNotice(tx: Tx, id: string, at: string): Promise<void> {
  await tx.delete(NoticeListing, { disclosureId: id })
  await tx.update(Posting, { disclosureId: id, untilAt: null }, { untilAt: at })
  await tx.update(Attachment, { objectId: id }, { audience: 'staff' })
  await leaveIndex(tx, id)
}
