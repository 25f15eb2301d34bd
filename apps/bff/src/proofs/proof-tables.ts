import { caseKindLabels, outcomeLabels, satisfactionLabels } from '@mingbai/contracts/case-labels'
import { peopleListKindLabels } from '@mingbai/contracts/people-list-labels'
import { periodWords } from '@mingbai/rules/catalogue/duties'
import { shanghaiDate } from '@mingbai/rules/clock/local-date'
import * as z from 'zod/mini'
import type { StaffScope } from '../house'
import { organisationName } from '../tenant/book'
import type { Selection } from './select-proofs'
import { proofTexts } from './texts'

const text = z.nullable(z.string())
const postingRow = z.object({ title: z.string(), channel: z.string(), boardId: text, postedOn: z.string(), takenDownOn: text, link: z.string(), sheet: z.nullable(z.number()), note: z.string() })
const caseRow = z.object({ number: z.string(), kind: z.string(), village: text, receivedOn: z.string(), closedOn: text, wordsState: z.string(), publicWords: z.string(), outcome: text, outcomeWords: z.string(), satisfaction: text })
const listRow = z.object({ title: z.string(), kind: z.string(), village: z.string(), households: z.number(), publicFrom: z.string(), lastDay: text })
const nilRow = z.object({ item: z.string(), organisation: z.string(), period: z.string(), reason: z.string(), givenOn: z.string() })
const channelRow = z.object({ code: z.string(), name: z.string() })

export interface ProofTable {
  name: string
  label: string
  head: readonly string[]
  rows: string[][]
  /** What was left out of it. */
  note: string
}

/** More lines of one quarter and organisation than this there are not; a township has some dozens. */
const MOST = 5000

const labelIn = (labels: Record<string, string>, key: string | null): string => labels[key ?? ''] ?? ''

/** What goes with the notices: where they hung, what was answered, who was listed (in numbers), what was said to be empty. */
export async function proofTables({ postings, cases, lists, nilReturns }: Selection, { db, tenant }: StaffScope): Promise<ProofTable[]> {
  const [channels, posted, closed, listed, nil] = await Promise.all([
    db.read(channelRow, 'SELECT code, name FROM channel WHERE tenant = ?', [tenant.code]),
    db.read(postingRow, `SELECT d.title, r.channel, r.board_id, r.posted_on, r.taken_down_on, r.link, r.sheet, r.note FROM posting_record r JOIN disclosure d ON d.id = r.disclosure_id WHERE ${postings.where} ORDER BY r.posted_on, r.id LIMIT ${MOST}`, postings.params),
    db.read(caseRow, `SELECT number, kind, village, received_on, closed_on, words_state, public_words, outcome, outcome_words, satisfaction FROM case_file WHERE ${cases.where} ORDER BY closed_on, id LIMIT ${MOST}`, cases.params),
    db.read(listRow, `SELECT title, kind, village, households, public_from, last_day FROM people_list WHERE ${lists.where} ORDER BY public_from, id LIMIT ${MOST}`, lists.params),
    db.read(nilRow, `SELECT item, organisation, period, reason, given_on FROM nil_return WHERE ${nilReturns.where} ORDER BY given_on, id LIMIT ${MOST}`, nilReturns.params),
  ])
  const channelName = (code: string): string => channels.find((one) => one.code === code)?.name ?? code
  return [
    {
      name: proofTexts.postingsName, label: proofTexts.postings, head: proofTexts.postingsHead, note: '',
      rows: posted.map((one) => [one.title, channelName(one.channel), tenant.boards.get(one.boardId ?? '')?.name ?? '', one.postedOn, one.takenDownOn ?? '', one.link, one.sheet === null ? '' : String(one.sheet), one.note]),
    },
    {
      name: proofTexts.casesName, label: proofTexts.cases, head: proofTexts.casesHead, note: '',
      // Words stay in the house until somebody has looked at them; those of an application never leave it.
      rows: closed.map((one) => [one.number, labelIn(caseKindLabels, one.kind), organisationName(tenant, one.village), one.receivedOn, one.closedOn ?? '', one.wordsState === 'shown' && one.kind !== 'infoRequest' ? one.publicWords : '', labelIn(outcomeLabels, one.outcome), one.outcomeWords, labelIn(satisfactionLabels, one.satisfaction)]),
    },
    {
      name: proofTexts.listsName, label: proofTexts.lists, head: proofTexts.listsHead, note: listed.length > 0 ? proofTexts.leftOut(proofTexts.listsName, proofTexts.listNote) : '',
      rows: listed.map((one) => [one.title, labelIn(peopleListKindLabels, one.kind), organisationName(tenant, one.village), String(one.households), shanghaiDate(new Date(one.publicFrom)), one.lastDay ?? '', proofTexts.listNote]),
    },
    {
      name: proofTexts.nilName, label: proofTexts.nil, head: proofTexts.nilHead, note: '',
      rows: nil.map((one) => [tenant.items.get(one.item)?.name ?? one.item, organisationName(tenant, one.organisation), periodWords(one.period), one.reason, one.givenOn]),
    },
  ]
}
