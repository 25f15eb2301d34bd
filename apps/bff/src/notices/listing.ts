import { blocksSchema } from '@mingbai/contracts/blocks'
import * as z from 'zod/mini'
import { rowJson } from '../database/row-types'
import type { Scope } from '../house'
import type { Tx } from '../database/transaction'
import { newId } from '../engine/ids'
import { leaveIndex } from '../engine/leave-index'
import { ownNumbers, type Book } from '../tenant/book'
import { letVoiceGo } from '../uploads/attach'
import { Attachment } from '../uploads/attachment.entity'
import { DisclosureVersion, NoticeListing, Posting } from './disclosure.entity'
import { filledSchema } from './filled'
import { villageCodes, type NoticeRow } from './notice-row'
import { EVERYTHING } from './read-notices'
import { maskedWording, versionChanges } from './version-changes'

interface Told {
  /** Why it was corrected; public. */
  reason: string
  /** What was taken out is somebody's own business and is not shown again. */
  hidesChanges?: boolean
}

/** Writes what the public lists walk along: places × areas, the postings on the boards, the version that is read now. */
export async function listNotice(tx: Tx, row: NoticeRow, told: Told, scope: Pick<Scope, 'tenant' | 'at' | 'today' | 'now'>): Promise<void> {
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
  const changes = told.hidesChanges ? null : await changesTo(tx, row, tenant)
  await tx.insert(DisclosureVersion, {
    disclosureId: row.id, version: row.version, title: row.title, summary: row.summary, blocks: JSON.stringify(row.blocks), fieldValues: row.fieldValues && JSON.stringify(row.fieldValues), reason: told.reason, changes, publishedOn: today,
  })
  // Its words are written by now: what was said goes, and never becomes public.
  await letVoiceGo(tx, row.id)
  await tx.update(Attachment, { objectId: row.id }, { audience: 'public' })
}

const versionRow = z.object({ title: z.string(), summary: z.string(), blocks: rowJson(blocksSchema), fieldValues: z.nullable(rowJson(filledSchema)) })

async function changesTo(tx: Tx, row: NoticeRow, tenant: Book): Promise<string | null> {
  if (row.version < 2) return null
  const [old] = await tx.read(versionRow, 'SELECT title, summary, blocks, field_values FROM disclosure_version WHERE disclosure_id = ? AND version = ?', [row.id, row.version - 1])
  if (!old) return null
  const allow = ownNumbers(tenant)
  return JSON.stringify(versionChanges(maskedWording(old, allow), maskedWording(row, allow)))
}

export async function unlistNotice(tx: Tx, id: string, at: string): Promise<void> {
  await tx.delete(NoticeListing, { disclosureId: id })
  await tx.update(Posting, { disclosureId: id, untilAt: null }, { untilAt: at })
  await tx.update(Attachment, { objectId: id }, { audience: 'staff' })
  await leaveIndex(tx, id)
}
