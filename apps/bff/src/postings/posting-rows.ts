import type { PostingView } from '@mingbai/contracts/postings'
import { postingStates, postingVerbsFrom } from '@mingbai/rules/postings/posting-rules'
import * as z from 'zod/mini'
import type { Database } from '../database/database'
import type { Scope } from '../house'
import type { Book } from '../tenant/book'
import type { SheetPhotos } from './sheet-photos'

const text = z.nullable(z.string())

export const postingRowSchema = z.object({
  id: z.string(), publicId: z.string(), disclosureId: z.string(), channel: z.string(), boardId: text, sheet: z.nullable(z.number()), link: z.string(), note: z.string(),
  postedOn: z.string(), takenDownOn: text, state: z.enum(postingStates), seq: z.number(), noticeId: z.string(), title: z.string(), organisation: z.string(), byName: text,
})
export type PostingRow = z.infer<typeof postingRowSchema>

export const postingSelect = `SELECT r.id, r.public_id, r.disclosure_id, r.channel, r.board_id, r.sheet, r.link, r.note, r.posted_on, r.taken_down_on, r.state, r.seq,
  d.public_id AS notice_id, d.title, d.organisation, s.name AS by_name
  FROM posting_record r JOIN disclosure d ON d.id = r.disclosure_id LEFT JOIN staff s ON s.id = r.recorded_by`

const channelRow = z.object({ code: z.string(), name: z.string(), kind: z.string(), national: z.string() })
export type ChannelRow = z.infer<typeof channelRow>

export function readChannels({ db, tenant }: { db: Pick<Database, 'read'> } & Pick<Scope, 'tenant'>): Promise<ChannelRow[]> {
  return db.read(channelRow, 'SELECT code, name, kind, national FROM channel WHERE tenant = ? ORDER BY kind, code', [tenant.code])
}

export function presentPosting(row: PostingRow, channels: readonly ChannelRow[], tenant: Book, mayRecord: boolean, photosOf: SheetPhotos = () => []): PostingView {
  const board = row.boardId ? tenant.boards.get(row.boardId) : undefined
  return {
    id: row.publicId, notice: { id: row.noticeId, title: row.title }, channel: { code: row.channel, name: channels.find(({ code }) => code === row.channel)?.name ?? row.channel },
    board: board ? { code: board.code, name: board.name } : null, sheet: row.sheet, link: row.link, postedOn: row.postedOn, takenDownOn: row.takenDownOn,
    isCancelled: row.state === 'cancelled', note: row.note, by: row.byName ?? '', photos: photosOf(row.boardId, row.sheet), verbs: mayRecord ? postingVerbsFrom(row.state) : [],
  }
}
