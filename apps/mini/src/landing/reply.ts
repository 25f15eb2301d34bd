import type { NoticeCard } from '@mingbai/contracts/notice-card'
import type { PeopleListCard } from '@mingbai/contracts/people-list-card'

export interface LandingReply {
  board: { code: string; name: string; kindLabel: string; place: string; village: { code: string } | null }
  notices: Pick<NoticeCard, 'id' | 'title' | 'summary' | 'organisation' | 'villages' | 'publishedOn' | 'corrected' | 'sample' | 'lastDay'>[]
  /** Titles of the lists of people that hang here; never of what the phone kept. */
  lists: Omit<PeopleListCard, 'stateLabel'>[]
  office: { township: string; phone: string; org?: string }
  trial: boolean
  sheet: { number: number; madeOn: string; isCurrent: boolean; updatedOn?: string } | null
}

export class NotOurs extends Error {}

type Fields = Readonly<Record<string, unknown>>

/**
 * The answer of `readBoard`, looked at by hand: the schema library weighs as much as this whole package may.
 * Reads what it kept itself as well. Throws NotOurs.
 */
export function parseReply(body: unknown): LandingReply {
  const reply = fields(body)
  const board = fields(reply.board)
  const office = fields(reply.office)
  return {
    board: {
      code: text(board.code), name: text(board.name), kindLabel: text(board.kindLabel), place: text(board.place),
      village: board.village === null ? null : { code: text(fields(board.village).code) },
    },
    notices: list(reply.notices).map(notice),
    lists: list(reply.lists ?? []).map(peopleList),
    office: { township: text(office.township), phone: text(office.phone), ...(office.org === undefined ? {} : { org: text(office.org) }) },
    trial: reply.trial === true,
    sheet: reply.sheet === undefined || reply.sheet === null ? null : sheet(fields(reply.sheet)),
  }
}

/** The sentence of a refusal; null: the answer is not one of ours. */
export function refusalText(body: unknown): string | null {
  try {
    return text(fields(fields(body).error).message)
  } catch {
    return null
  }
}

/** The office's number in the answer of `readTenant`; empty when it is not one of ours. */
export function phoneOf(body: unknown): string {
  try {
    return text(fields(fields(body).office).phone)
  } catch {
    return ''
  }
}

const notice = (item: unknown): LandingReply['notices'][number] => {
  const one = fields(item)
  return {
    id: text(one.id), title: text(one.title), summary: text(one.summary), organisation: text(one.organisation), publishedOn: text(one.publishedOn),
    villages: list(one.villages).map((village) => ({ code: text(fields(village).code), name: text(fields(village).name) })),
    corrected: one.corrected === true, sample: one.sample === true, ...(one.lastDay === undefined ? {} : { lastDay: text(one.lastDay) }),
  }
}

const peopleList = (item: unknown): LandingReply['lists'][number] => {
  const one = fields(item)
  return { id: text(one.id), title: text(one.title), kindLabel: text(one.kindLabel), lastDay: one.lastDay === null ? null : text(one.lastDay), sample: one.sample === true }
}

const sheet = (one: Fields): LandingReply['sheet'] => ({ number: Number(one.number), madeOn: text(one.madeOn), isCurrent: one.isCurrent === true, ...(one.updatedOn === undefined ? {} : { updatedOn: text(one.updatedOn) }) })

function fields(value: unknown): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new NotOurs()
  return { ...value }
}

function list(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new NotOurs()
  return value
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new NotOurs()
  return value
}
