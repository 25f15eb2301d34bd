import type { NoticePostings, PostingDraft } from '@mingbai/contracts/postings'
import type { StaffNotice } from '@mingbai/contracts/staff-notices'
import { canonical, sha256Hex } from '@mingbai/rules/ledger/hash'
import { hasLink, isOnBoard, missingCarriers, postingAfter, type PostingVerb } from '@mingbai/rules/postings/posting-rules'
import * as z from 'zod/mini'
import { isDuplicateKey } from '../database/is-duplicate-key'
import { rowBoolean } from '../database/row-types'
import type { Tx } from '../database/transaction'
import { appendEvent, type EventText } from '../engine/append-event'
import { newId, newPublicId } from '../engine/ids'
import type { Scope, StaffActor, StaffScope } from '../house'
import { Refusal } from '../http/refusal'
import { bumpGeneration } from '../tenant/generation'
import { PostingRecord } from './posting-record.entity'
import { postingRowSchema, postingSelect, presentPosting, readChannels, type PostingRow } from './posting-rows'
import { readSheetPhotos } from './sheet-photos'
import { postingTexts } from './texts'

export type ReadNotice = (publicId: string, scope: StaffScope) => Promise<StaffNotice>

const noticeRow = z.object({ id: z.string(), item: z.string(), publishedOn: z.nullable(z.string()), sample: rowBoolean })
type NoticeRow = z.infer<typeof noticeRow>

/** Whoever may write for a notice may say where it went. `readNotice` has already let the reader see it. */
const mayRecord = ({ actor }: StaffScope): boolean => actor.permissions.has('notices.draft')

async function findNotice(publicId: string, { db, tenant }: Pick<Scope, 'db' | 'tenant'>): Promise<NoticeRow> {
  const [row] = await db.read(noticeRow, 'SELECT id, item, published_on, sample FROM disclosure WHERE public_id = ? AND tenant = ?', [publicId, tenant.code])
  if (!row) throw new Refusal('noticeNotFound')
  return row
}

export async function noticePostings(publicId: string, readNotice: ReadNotice, scope: StaffScope): Promise<NoticePostings> {
  const { db, tenant } = scope
  await readNotice(publicId, scope)
  const notice = await findNotice(publicId, scope)
  const [rows, channels] = await Promise.all([db.read(postingRowSchema, `${postingSelect} WHERE r.disclosure_id = ? ORDER BY r.posted_on DESC, r.id DESC`, [notice.id]), readChannels(scope)])
  const photosOf = await readSheetPhotos(rows.map(({ boardId, sheet }) => (sheet === null ? null : boardId)), scope)
  const reached = new Set(rows.filter(({ state }) => state !== 'cancelled').flatMap(({ channel }) => channels.find(({ code }) => code === channel)?.national ?? []))
  return {
    items: rows.map((row) => presentPosting(row, channels, tenant, mayRecord(scope), photosOf)),
    missing: missingCarriers(tenant.items.get(notice.item)?.channels ?? [], reached),
    channels: channels.map(({ code, name, kind }) => ({ code, name, hasLink: hasLink(kind), isOnBoard: isOnBoard(kind) })),
    boards: [...tenant.boards.values()].filter(({ active }) => active).map(({ code, name }) => ({ code, name })),
    mayRecord: mayRecord(scope),
  }
}

/** Throws noticeNotFound, notAllowed, wrongState, postingUnfit, alreadyExists. */
export async function recordPosting(publicId: string, draft: PostingDraft, readNotice: ReadNotice, scope: StaffScope): Promise<NoticePostings> {
  const { db, tenant, today } = scope
  await readNotice(publicId, scope)
  if (!mayRecord(scope)) throw new Refusal('notAllowed')
  const notice = await findNotice(publicId, scope)
  if (notice.publishedOn === null) throw new Refusal('wrongState')
  const channel = (await readChannels(scope)).find(({ code }) => code === draft.channel)
  if (!channel) throw new Refusal('postingUnfit', { detail: postingTexts.noChannel })
  const board = draft.board === null ? null : (tenant.boardsByCode.get(draft.board.toUpperCase()) ?? null)
  if (isOnBoard(channel.kind) && !board?.active) throw new Refusal('postingUnfit', { detail: postingTexts.noBoard })
  if (draft.postedOn < notice.publishedOn || draft.postedOn > today) throw new Refusal('postingUnfit', { detail: postingTexts.wrongDay(notice.publishedOn) })
  try {
    await db.write(async (tx) => {
      await addRecord(tx, { disclosureId: notice.id, channel: channel.code, boardId: board?.id ?? null, sheet: null, link: draft.link, note: draft.note.trim(), postedOn: draft.postedOn, sample: notice.sample }, scope)
      await bumpGeneration(tx, tenant.code)
    })
  } catch (error) {
    if (isDuplicateKey(error)) throw new Refusal('alreadyExists', { detail: draft.link ? postingTexts.sameLink : postingTexts.samePosting })
    throw error
  }
  return noticePostings(publicId, readNotice, scope)
}

export async function listWebsites(scope: Pick<Scope, 'db' | 'tenant'>): Promise<{ code: string; name: string }[]> {
  return (await readChannels(scope)).filter(({ kind }) => kind === 'website').map(({ code, name }) => ({ code, name }))
}

/** What a website shows already, brought in with its notice. */
export function recordElsewhere(tx: Tx, { disclosureId, channel, link, postedOn }: Pick<PostingRecord, 'disclosureId' | 'channel' | 'link' | 'postedOn'>, scope: StaffScope): Promise<void> {
  return addRecord(tx, { disclosureId, channel, boardId: null, sheet: null, link, note: '', postedOn, sample: false }, scope)
}

/** A link is entered once in all. */
export const linkKey = (link: string): string => sha256Hex(canonical({ link }))

type NewRecord = Pick<PostingRecord, 'disclosureId' | 'channel' | 'boardId' | 'sheet' | 'link' | 'note' | 'postedOn' | 'sample'>

/** Without a link, a notice goes to a carrier (and board) once a day. */
const keyOf = ({ disclosureId, channel, boardId, link, postedOn }: NewRecord): string =>
  link === '' ? sha256Hex(canonical({ disclosureId, channel, board: boardId ?? '', postedOn })) : linkKey(link)

/** Who writes it down, and when. */
export type Recorder = Pick<Scope, 'tenant' | 'now' | 'at'> & { actor: Pick<StaffActor, 'id' | 'appointments'> }

export async function addRecord(tx: Tx, record: NewRecord, scope: Recorder): Promise<void> {
  const { tenant, now, at, actor } = scope
  const id = newId(now)
  await tx.insert(PostingRecord, { ...record, id, publicId: newPublicId(), tenant: tenant.code, takenDownOn: null, state: 'posted', postKey: keyOf(record), seq: 1, recordedBy: actor.id, recordedAt: at })
  await log(tx, id, 1, 'record', record.sample, { notice: record.disclosureId, channel: record.channel, on: record.postedOn, link: record.link }, scope)
}

function log(tx: Tx, objectId: string, seq: number, verb: string, sample: boolean, publicText: EventText, { tenant, now, actor }: Recorder): Promise<void> {
  return appendEvent(tx, {
    tenant: tenant.code, objectType: 'posting', objectId, seq, now, verb, actorId: actor.id, actorParty: actor.appointments[0]?.role ?? 'office', procedureVersion: 1, publicText, privateText: {}, sample,
  })
}

/** Taken down, or entered wrongly. Throws notFound, notAllowed, wrongState, postingUnfit, changedMeanwhile. */
export async function actOnPosting(publicId: string, verb: PostingVerb, { on, note }: { on: string; note: string }, readNotice: ReadNotice, scope: StaffScope): Promise<NoticePostings> {
  const { db, tenant, today } = scope
  const [row] = await db.read(postingRowSchema, `${postingSelect} WHERE r.public_id = ? AND r.tenant = ?`, [publicId, tenant.code])
  if (!row) throw new Refusal('notFound')
  const notice = await readNotice(row.noticeId, scope)
  if (!mayRecord(scope)) throw new Refusal('notAllowed')
  const to = postingAfter(row.state, verb)
  if (to === null) throw new Refusal('wrongState')
  if (verb === 'takeDown' && (on < row.postedOn || on > today)) throw new Refusal('postingUnfit', { detail: postingTexts.wrongDay(row.postedOn) })
  await db.write(async (tx) => {
    await step(tx, row, verb, { ...(verb === 'takeDown' ? { takenDownOn: on } : { postKey: row.id }), ...(note.trim() ? { note: note.trim() } : {}), state: to }, notice.sample, scope)
    await bumpGeneration(tx, tenant.code)
  })
  return noticePostings(row.noticeId, readNotice, scope)
}

export async function step(tx: Tx, { id, seq }: Pick<PostingRow, 'id' | 'seq'>, verb: string, changes: Partial<PostingRecord>, sample: boolean, scope: Recorder): Promise<void> {
  const updated = await tx.update(PostingRecord, { id, seq }, { ...changes, seq: seq + 1 })
  if (updated === 0) throw new Refusal('changedMeanwhile')
  await log(tx, id, seq + 1, verb, sample, changes.takenDownOn ? { on: changes.takenDownOn } : {}, scope)
}

const hangingRow = z.object({ id: z.string(), seq: z.number(), disclosureId: z.string(), sheet: z.nullable(z.number()), sample: rowBoolean })
const shownRow = z.object({ id: z.string(), sample: rowBoolean })

interface HungSheet {
  boardId: string
  channel: string
  number: number
  /** Public ids of the notices on the paper. */
  notices: readonly string[]
}

/** A sheet that hangs is a posting of each notice on it; what hung there by an earlier sheet and is not on this one has come down. */
export async function recordHungSheet(tx: Tx, { boardId, channel, number, notices }: HungSheet, scope: StaffScope): Promise<void> {
  const { tenant, today } = scope
  const shown = notices.length === 0 ? [] : await tx.read(shownRow, `SELECT id, sample FROM disclosure WHERE tenant = ? AND public_id IN (${notices.map(() => '?').join(',')})`, [tenant.code, ...notices])
  const hanging = await tx.read(hangingRow, "SELECT id, seq, disclosure_id, sheet, sample FROM posting_record WHERE board_id = ? AND state = 'posted'", [boardId])
  const onPaper = new Set(shown.map(({ id }) => id))
  for (const old of hanging) if (old.sheet !== null && !onPaper.has(old.disclosureId)) await step(tx, old, 'takeDown', { takenDownOn: today, state: 'takenDown' }, old.sample, scope)
  const stays = new Set(hanging.map(({ disclosureId }) => disclosureId))
  // Taken down and hung again on one day: the register counts a day once.
  const again = new Set((await tx.read(z.object({ postKey: z.string() }), 'SELECT post_key FROM posting_record WHERE board_id = ? AND posted_on = ?', [boardId, today])).map(({ postKey }) => postKey))
  for (const { id, sample } of shown) {
    const record: NewRecord = { disclosureId: id, channel, boardId, sheet: number, link: '', note: '', postedOn: today, sample }
    if (!stays.has(id) && !again.has(keyOf(record))) await addRecord(tx, record, scope)
  }
}
