import type { Block } from '@mingbai/contracts/blocks'
import type { elsewhereSchema } from '@mingbai/contracts/notices'
import type { Party } from '@mingbai/rules/engine/procedure'
import { shanghaiDate } from '@mingbai/rules/clock/local-date'
import { disclosureProcedure } from '@mingbai/rules/procedures/disclosure'
import type { DisclosureState } from '@mingbai/rules/procedures/disclosure-rows'
import type * as z from 'zod/mini'
import type { Tx } from '../database/transaction'
import { appendEvent } from '../engine/append-event'
import { newId, newPublicId } from '../engine/ids'
import { organisationName, type Book } from '../tenant/book'
import { nextNumber } from '../tenant/next-number'
import { contentDigest } from './draft-columns'
import { Disclosure } from './disclosure.entity'
import { concernColumns, type Filled } from './filled'
import { findNotice } from './notice-row'
import { listNotice } from './listing'

export interface Loaded {
  title: string
  summary: string
  text: string
  blocks: Block[]
  item: string
  organisation: string
  villages: string[]
  /** Filled in by the form of its item. */
  filled?: Filled
  /** Board ids. */
  boards: string[]
  authorId: string
  sample: boolean
  /** When it counts as published, or as written where `state` is not published. */
  at: Date
  state?: DisclosureState
  /** By somebody, from another site: it keeps the number it had there, and its history begins now. */
  broughtIn?: { indexNumber: string; elsewhere: z.infer<typeof elsewhereSchema>; now: Date; actorId: string; party: Party }
}

/** A disclosure that comes from a file: the report of 2018, samples, what the portal shows. @returns its id */
export async function publishLoaded(tx: Tx, loaded: Loaded, tenant: Book): Promise<string> {
  const { at: published, sample, state = 'published', broughtIn } = loaded
  const now = broughtIn?.now ?? published
  const at = published.toISOString()
  const today = shanghaiDate(published)
  const id = newId(published)
  const publicId = newPublicId()
  const isPublished = state === 'published'
  const number = isPublished && !sample && !broughtIn ? await nextNumber(tx, tenant.code, `disclosure.${today.slice(0, 4)}`) : 0
  await tx.insert(Disclosure, {
    id, publicId, tenant: tenant.code, procedureVersion: disclosureProcedure.version, state, seq: 1,
    title: loaded.title, summary: loaded.summary, text: loaded.text, blocks: JSON.stringify(loaded.blocks), fieldValues: loaded.filled ? JSON.stringify(loaded.filled) : null, ...concernColumns(loaded.filled ?? null),
    item: loaded.item, area: tenant.items.get(loaded.item)?.parent ?? loaded.item, organisation: loaded.organisation, villages: loaded.villages.join(','),
    boards: JSON.stringify(loaded.boards), authorId: loaded.authorId, sample, updatedAt: now.toISOString(), elsewhere: broughtIn ? JSON.stringify(broughtIn.elsewhere) : null,
    indexNumber: broughtIn ? broughtIn.indexNumber : number > 0 ? `${tenant.code}/${today.slice(0, 4)}-${String(number).padStart(5, '0')}` : '', version: isPublished ? 1 : 0,
    audience: isPublished ? 'public' : 'staff', publicFrom: isPublished ? at : null, publicUntil: null, publishedAt: isPublished ? at : null, publishedOn: isPublished ? today : null, publishOn: null, withdrawOn: null, reviewBy: null,
  })
  await appendEvent(tx, {
    tenant: tenant.code, objectType: 'disclosure', objectId: id, seq: 1, now, verb: broughtIn ? 'bringIn' : isPublished ? 'publish' : 'create', actorId: broughtIn?.actorId ?? null, actorParty: broughtIn?.party ?? 'system',
    procedureVersion: disclosureProcedure.version, publicText: { by: organisationName(tenant, loaded.organisation), ...(broughtIn ? { link: broughtIn.elsewhere.link, version: 1, content: contentDigest(loaded) } : {}) }, privateText: { title: loaded.title }, sample,
  })
  const row = await findNotice(tx, tenant.code, publicId)
  if (row && isPublished) await listNotice(tx, row, { reason: '' }, { tenant, at, today, now: published })
  return id
}
