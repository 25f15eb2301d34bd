import { createHash } from 'node:crypto'
import { grams } from '@mingbai/rules/text/search-grams'
import { Board } from '../../apps/bff/src/boards/board.entity'
import { newId } from '../../apps/bff/src/engine/ids'
import type { House } from '../../apps/bff/src/house'
import { Disclosure, NoticeListing, Posting } from '../../apps/bff/src/notices/disclosure.entity'
import { SearchDoc, SearchGram } from '../../apps/bff/src/search/search-gram.entity'

/** The newest row's instant, and how far apart rows are: with a minute, a cursor between two rows is easy to make. */
const NEWEST = Date.parse('2026-06-01T00:00:00.000Z')
const APART_MS = 60_000
const CHUNK = 5000

const instantOfRow = (row: number): number => NEWEST - row * APART_MS

/** A cursor after row `row` that was not asked before: `nth` moves it by milliseconds. */
export const cursorAt = (row: number, nth = 0): string => Buffer.from(`${new Date(instantOfRow(row) + (nth % APART_MS)).toISOString()}|Z`).toString('base64url')

const words = [...'灌溉补贴低保公示路灯维修医保缴费危房改造土地流转防汛抗旱招聘公告换届选举财务收支帮扶名单饮水工程'].join('').match(/../gu) ?? []

/** The same text for the same row, on every engine and in every run. */
function textOf(row: number): { title: string; summary: string } {
  const dice = createHash('md5').update(String(row)).digest()
  const pick = (i: number) => words[(dice[i] ?? 0) % words.length] ?? ''
  // A pair of characters that only few rows have: a name, as it were.
  const rare = String.fromCodePoint(0x4e00 + (dice.readUInt16BE(6) % 2000), 0x5000 + (dice.readUInt16BE(8) % 2000))
  return { title: `关于${pick(0)}${pick(1)}的通知${row}`, summary: `${rare}${pick(2)}和${pick(3)}的安排，看这里` }
}

/** What hangs on a board at a time. */
const ON_A_BOARD = 10

/** So many boards more, spread over the villages, the newest notices on each. */
export async function fillBoards(house: House, boards: number): Promise<void> {
  const { code: tenant, villages } = await house.book()
  const made = Array.from({ length: boards }, (_, at) => ({
    id: newId(house.clock()), tenant, code: boardCode(at), configKey: '', name: `第${at + 1}公示栏`, kind: 'notice', organisation: null, village: villages[at % villages.length]?.code ?? null, place: '村部门口',
    placeVerified: true, position: 1000 + at, active: true,
  }))
  for (let from = 0; from < boards; from += CHUNK / ON_A_BOARD) {
    const some = made.slice(from, from + CHUNK / ON_A_BOARD)
    await house.db.write(async (tx) => {
      await tx.insert(Board, some)
      await tx.insert(Posting, some.flatMap(({ id }) => Array.from({ length: ON_A_BOARD }, (_, row) => ({
        id: newId(house.clock()), tenant, disclosureId: makeRow(row, '').id, channel: 'notice-board', boardId: id, fromAt: makeRow(row, '').at, untilAt: null, sample: false,
      }))))
    })
  }
}

export const boardCode = (at: number): string => `SOAK${String(at).padStart(6, '0')}`

export interface Fill {
  notices: number
  /** How many of them, the newest, stand in the search index too. */
  searchable: number
}

/** Published notices straight into the tables, as the real path would leave them; half for the township, half for a village. */
export async function fill(house: House, { notices, searchable }: Fill, progress: (done: number) => void = () => undefined): Promise<void> {
  const tenant = await house.book()
  const [item] = [...tenant.items.values()].filter(({ parent }) => parent !== null)
  if (!item?.parent) throw new Error('the catalogue is empty')
  const area = item.parent
  for (let from = 0; from < notices; from += CHUNK) {
    // Oldest first, as rows come in life.
    const rows = Array.from({ length: Math.min(CHUNK, notices - from) }, (_, i) => notices - 1 - from - i)
    const made = rows.map((row) => makeRow(row, tenant.villages[row % tenant.villages.length]?.code ?? ''))
    await house.db.write(async (tx) => {
      await tx.insert(Disclosure, made.map(({ id, publicId, title, summary, village, at }) => ({
        id, publicId, tenant: tenant.code, procedureVersion: 1, state: 'published', seq: 1, title, summary, text: summary, blocks: '[]', area, item: item.code, organisation: 'office',
        villages: village, boards: '[]', indexNumber: '', version: 1, authorId: 'config', audience: 'public', publicFrom: at, publicUntil: null, publishedAt: at, publishedOn: at.slice(0, 10), updatedAt: at, sample: false,
      })))
      await tx.insert(NoticeListing, made.flatMap(({ id, at, village }) =>
        ['*', village].flatMap((place) => ['*', area].map((within) => ({ tenant: tenant.code, place, area: within, publishedAt: at, disclosureId: id }))),
      ))
      const indexed = made.filter(({ row }) => row < searchable)
      await tx.insert(SearchDoc, indexed.map(({ id, publicId, title, summary, at }) => ({
        id, tenant: tenant.code, objectType: 'notice', publicId, title, text: summary, folded: `${title}\n${summary}`, publishedAt: at, sortKey: at, sample: false,
      })))
      const pairs = indexed.flatMap(({ id, title, summary, at }) => grams(`${title}\n${summary}`).map((gram) => ({ tenant: tenant.code, gram: gram | 0, sortKey: at, docId: id })))
      // In the order of the key: neighbours go into the same page of the tree.
      await tx.insert(SearchGram, pairs.sort((a, b) => a.gram - b.gram))
    })
    progress(from + rows.length)
  }
}

function makeRow(row: number, village: string) {
  const at = new Date(instantOfRow(row)).toISOString()
  const id = `0${(1e12 - row).toString().padStart(25, '0')}`
  return { row, id, publicId: `b${String(row).padStart(9, '0')}`, at, village, ...textOf(row) }
}

/** What people look for: a word everywhere, two words, a number, a rare pair. */
export function questions(searchable: number): string[] {
  const rare = textOf(Math.floor(searchable / 3)).summary.slice(0, 2)
  return ['低保', '灌溉 补贴', `通知${Math.floor(searchable / 2)}`, rare, `${rare}${textOf(Math.floor(searchable / 3)).summary.slice(2, 4)}`]
}
