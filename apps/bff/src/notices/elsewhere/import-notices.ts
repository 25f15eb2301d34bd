import type { ImportedNotices, NoticeImport } from '@mingbai/contracts/notice-imports'
import { elsewhereSource } from '@mingbai/contracts/notices'
import * as z from 'zod/mini'
import type { Database } from '../../database/database'
import { isDuplicateKey } from '../../database/is-duplicate-key'
import type { Tx } from '../../database/transaction'
import type { StaffScope } from '../../house'
import { Refusal } from '../../http/refusal'
import { post } from '../../outbox/post'
import { bumpGeneration } from '../../tenant/generation'
import { publishLoaded } from '../publish-loaded'
import { blocksFromText } from '@mingbai/contracts/text-blocks'
import { readPortalTable, type PortalNotice } from './read-import'
import { noticeImportTexts } from './texts'

interface Asked {
  channel: string
  item?: string
}

/** The register of what went where. */
export interface Websites {
  list: (scope: StaffScope) => Promise<{ code: string; name: string }[]>
  /** What a link is entered under. */
  keyOf: (link: string) => string
  record: (tx: Tx, posting: { disclosureId: string; channel: string; link: string; postedOn: string }, scope: StaffScope) => Promise<void>
}

/** Rows a transaction: short enough that a villager's complaint does not wait for it. */
const CHUNK = 20
const LOOKED_UP_AT_ONCE = 200
const TRIES = 3

/** The websites of the register, and the items that rows can go to. */
export async function readImportForm(websites: Websites, scope: StaffScope) {
  const { tenant } = scope
  const items = [...tenant.items.values()].filter(({ parent, active }) => parent !== null && active)
  return {
    channels: await websites.list(scope),
    items: items.map(({ code, name, parent }) => ({ code, name, area: tenant.items.get(parent ?? '')?.name ?? '' })),
  }
}

/** First look: nothing is written. The file itself is not kept; the confirmation brings it again. */
export async function previewNotices(asked: Asked, bytes: Buffer, websites: Websites, scope: StaffScope): Promise<NoticeImport> {
  const { notices, message, faults, leftOut } = await read(asked, bytes, websites, scope)
  const known = await findKnown(scope.db, notices, websites, scope)
  const rows = notices.map(({ body, item, ...one }) => ({ ...one, item: scope.tenant.items.get(item)?.name ?? '', hasBody: body !== '', known: knownOf(one, known, websites) }))
  return { message, faults, leftOut, rows, fresh: message ? 0 : rows.filter((row) => row.known === null).length }
}

/** All or nothing as to what is wrong with the table; what was cut off half-way is finished by confirming once more. Throws importUnfit. */
export async function confirmNotices(asked: Asked, bytes: Buffer, websites: Websites, scope: StaffScope): Promise<ImportedNotices> {
  const { notices, message, faults } = await read(asked, bytes, websites, scope)
  if (message || faults.length > 0) throw new Refusal('importUnfit', { detail: message || noticeImportTexts.faults(faults.length) })
  const before = await findKnown(scope.db, notices, websites, scope)
  const fresh = notices.filter((one) => knownOf(one, before, websites) === null)
  for (let from = 0; from < fresh.length; from += CHUNK) await enterChunk(fresh.slice(from, from + CHUNK), asked.channel, websites, scope)
  return { entered: fresh.length, known: notices.length - fresh.length }
}

async function read({ channel, item = '' }: Asked, bytes: Buffer, websites: Websites, scope: StaffScope) {
  const { tenant, today } = scope
  if (!(await websites.list(scope)).some(({ code }) => code === channel)) throw new Refusal('badRequest', { detail: noticeImportTexts.noChannel })
  if (item && !tenant.items.get(item)?.parent) throw new Refusal('badRequest', { detail: 'item' })
  return readPortalTable(bytes, { tenant, today, item })
}

async function enterChunk(notices: readonly PortalNotice[], channel: string, websites: Websites, scope: StaffScope): Promise<void> {
  for (let tried = 1; ; tried++) {
    try {
      await scope.db.write(async (tx) => {
        const known = await findKnown(tx, notices, websites, scope)
        for (const notice of notices) if (knownOf(notice, known, websites) === null) await enter(tx, notice, channel, websites, scope)
        await bumpGeneration(tx, scope.tenant.code)
      })
      return
    } catch (error) {
      // Somebody else was entering the same: what is there by now is left out.
      if (!isDuplicateKey(error) || tried >= TRIES) throw error
    }
  }
}

/** Published elsewhere already: no desk looks at it again, who brought it here stands in its history. */
async function enter(tx: Tx, notice: PortalNotice, channel: string, websites: Websites, scope: StaffScope): Promise<void> {
  const { tenant, actor, now } = scope
  const text = notice.body || noticeImportTexts.body
  const id = await publishLoaded(tx, {
    title: notice.title, summary: '', text, blocks: blocksFromText(text), item: notice.item, organisation: tenant.code,
    villages: [], boards: [], authorId: actor.id, sample: false, at: new Date(`${notice.publishedOn}T09:00:00+08:00`),
    broughtIn: { indexNumber: notice.indexNumber, elsewhere: { source: elsewhereSource, link: notice.link, documentNumber: notice.documentNumber }, now, actorId: actor.id, party: actor.appointments[0]?.role ?? 'office' },
  }, tenant)
  await websites.record(tx, { disclosureId: id, channel, link: notice.link, postedOn: notice.publishedOn }, scope)
  await post(tx, { tenant: tenant.code, topic: 'search.index', objectType: 'disclosure', objectId: id, payload: {}, now })
}

interface Known {
  id: string
  title: string
}
type Places = Pick<PortalNotice, 'link' | 'indexNumber'>
const knownRow = z.object({ place: z.string(), id: z.string(), title: z.string() })

const knownOf = ({ link, indexNumber }: Places, known: ReadonlyMap<string, Known>, { keyOf }: Websites): Known | null => known.get(keyOf(link)) ?? (indexNumber ? (known.get(indexNumber) ?? null) : null)

/** By the key of the link or the 索引号, whatever of these is here. */
async function findKnown(db: Pick<Database, 'read'>, notices: readonly Places[], { keyOf }: Websites, { tenant }: StaffScope): Promise<Map<string, Known>> {
  const known = new Map<string, Known>()
  const look = async (sql: (marks: string) => string, places: readonly string[]): Promise<void> => {
    for (let from = 0; from < places.length; from += LOOKED_UP_AT_ONCE) {
      const some = places.slice(from, from + LOOKED_UP_AT_ONCE)
      for (const { place, ...one } of await db.read(knownRow, sql(some.map(() => '?').join(', ')), [tenant.code, ...some])) known.set(place, one)
    }
  }
  await look((marks) => `SELECT r.post_key AS place, d.public_id AS id, d.title FROM posting_record r JOIN disclosure d ON d.id = r.disclosure_id WHERE r.tenant = ? AND r.post_key IN (${marks})`, notices.map(({ link }) => keyOf(link)))
  await look((marks) => `SELECT index_number AS place, public_id AS id, title FROM disclosure WHERE tenant = ? AND index_number IN (${marks})`, notices.map(({ indexNumber }) => indexNumber).filter(Boolean))
  return known
}
