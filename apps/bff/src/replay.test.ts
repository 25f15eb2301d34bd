import * as z from 'zod/mini'
import { caseKinds, residentKinds } from '@mingbai/rules/case-kinds'
import { caseProcedureOf } from '@mingbai/rules/procedures/cases'
import { disclosureProcedure } from '@mingbai/rules/procedures/disclosure'
import { endpoints } from '@mingbai/contracts/endpoints'
import { aCase } from '../../../test/factories/a-case'
import { actOnCase, closeCase } from '../../../test/factories/act-on-case'
import { actOnNotice, aDraft, aNotice, aPublishedNotice } from '../../../test/factories/a-notice'
import { aStaff } from '../../../test/factories/a-staff'
import { openTestHouse, type TestHouse } from '../../../test/support/serve'
import { contentDigest } from './notices/draft-columns'
import { loadSamples } from './samples/load-samples'
import { eventHash, textDigest } from '@mingbai/rules/ledger/layout'

const texts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
const eventRow = z.object({
  id: z.string(), v: z.number(), actorId: z.nullable(z.string()), actorParty: z.string(), tenant: z.string(), objectType: z.string(), objectId: z.string(), seq: z.number(), at: z.string(), verb: z.string(), procedureVersion: z.number(), prev: z.string(), hash: z.string(),
  publicText: z.string(), publicSalt: z.string(), publicDigest: z.string(), privateText: z.string(), privateSalt: z.string(), privateDigest: z.string(),
})
const caseRow = z.object({
  id: z.string(), kind: z.enum(caseKinds), state: z.string(), previousState: z.nullable(z.string()), seq: z.number(), reopened: z.number(), wordsState: z.string(), publicWords: z.string(),
  outcome: z.nullable(z.string()), outcomeWords: z.string(), satisfaction: z.nullable(z.string()), assignedTo: z.nullable(z.string()), held: z.number(), words: z.string(), wordsReason: z.string(),
})
const disclosureRow = z.object({ id: z.string(), state: z.string(), seq: z.number(), version: z.number(), title: z.string(), summary: z.string(), text: z.string() })

type Event = z.infer<typeof eventRow>
const parsed = (text: string) => z.parse(texts, JSON.parse(text))
const textIn = (event: Event, name: string): string => String({ ...parsed(event.privateText), ...parsed(event.publicText) }[name] ?? '')

let test: TestHouse
let events: Map<string, Event[]>
beforeAll(async () => {
  test = await openTestHouse()
  await loadSamples(test.house, test.files, () => undefined)
  test.house.forgetBook()
  const office = (await aStaff(test, 'office')).client
  const leader = (await aStaff(test, 'leader')).client
  const phone = test.phone()
  for (const kind of residentKinds) {
    const { id, token } = await aCase(phone, { kind })
    await actOnCase(test, office, id, 'showWords', { publicWords: '路灯坏了。' })
    await actOnCase(test, office, id, 'withholdWords', { words: '涉及隐私' })
    await actOnCase(test, office, id, 'askInfo', { words: '哪一根？' })
    await phone.call(endpoints.residentAct, { params: { id, verb: 'provideInfo' }, body: { seq: 4, proof: { token }, fields: { words: '第五根' } } })
    if (kind !== 'complaint') continue
    await office.call(endpoints.openContact, { params: { id } })
    const { seq } = await closeCase(test, office, id)
    await phone.call(endpoints.residentAct, { params: { id, verb: 'rate' }, body: { seq, proof: { token }, fields: { satisfaction: 'unsatisfied' } } })
    await phone.call(endpoints.residentAct, { params: { id, verb: 'reopen' }, body: { seq: seq + 1, proof: { token }, fields: { words: '又坏了' } } })
    await actOnCase(test, office, id, 'assign', { organisation: 'stations' })
  }
  const published = await aPublishedNotice(office, leader)
  const corrected = await actOnNotice(leader, published, 'correct', { words: '写错了' }, aDraft({ title: '改过的标题' }))
  await actOnNotice(leader, corrected, 'withdraw', { note: '过期' })
  await actOnNotice(office, await aNotice(office), 'discard')
  const rows = await test.house.db.read(eventRow, `SELECT id, v, actor_id, actor_party, tenant, object_type, object_id, seq, at, verb, procedure_version, prev, hash, public_text, public_salt, public_digest, private_text, private_salt, private_digest FROM event ORDER BY object_id, seq`)
  events = grouped(rows)
})
afterAll(() => test.close())

function grouped(rows: Event[]): Map<string, Event[]> {
  const groups = new Map<string, Event[]>()
  for (const row of rows) groups.set(row.objectId, [...(groups.get(row.objectId) ?? []), row])
  return groups
}

const next = (to: string, state: string, previous: string | null) => (to === 'same' ? state : to === 'previous' ? (previous ?? state) : to)

it('every case row is what its events make of it', async () => {
  const rows = await test.house.db.read(caseRow, 'SELECT id, kind, state, previous_state, seq, reopened, words_state, public_words, outcome, outcome_words, satisfaction, assigned_to, held, words, words_reason FROM case_file')
  expect(rows.length).toBeGreaterThan(10)
  for (const row of rows) {
    const own = events.get(row.id) ?? []
    const [first] = own
    if (!first) throw new Error('no events')
    const procedure = caseProcedureOf(row.kind, own[0]?.procedureVersion ?? 1)
    const made = {
      state: String(procedure.initial), previousState: null as string | null, seq: 0, reopened: 0, wordsState: row.wordsState === 'private' ? 'private' : 'waiting', publicWords: '', wordsReason: '',
      outcome: null as string | null, outcomeWords: '', satisfaction: null as string | null, assignedTo: null as string | null, held: parsed(first.privateText).held === true ? 1 : 0, words: textIn(first, 'words'),
    }
    for (const event of own) {
      made.seq = event.seq
      if (event.verb === 'submit' || event.verb === 'openContact') continue
      const line = procedure.rows.find(({ verb, from }) => verb === event.verb && from.some((state) => state === made.state))
      if (!line) throw new Error(`${event.verb} from ${made.state}`)
      const to = next(line.to, made.state, made.previousState)
      if (to !== made.state) Object.assign(made, { previousState: made.state, state: to })
      if (event.verb === 'admit' || event.verb === 'accept' || event.verb === 'refer') made.held = 0
      if (event.verb === 'assign') made.assignedTo = textIn(event, 'organisationCode')
      if (event.verb === 'returnAssignment') made.assignedTo = null
      if (event.verb === 'close') Object.assign(made, { outcome: textIn(event, 'outcome'), outcomeWords: textIn(event, 'words') })
      if (event.verb === 'rate') made.satisfaction = textIn(event, 'satisfaction')
      if (event.verb === 'reopen') Object.assign(made, { reopened: made.reopened + 1, outcome: null, outcomeWords: '', satisfaction: null })
      if (event.verb === 'showWords') Object.assign(made, { wordsState: 'shown', publicWords: textIn(event, 'publicWords'), wordsReason: '' })
      if (event.verb === 'withholdWords') Object.assign(made, { wordsState: 'withheld', publicWords: '', wordsReason: textIn(event, 'words') })
    }
    const { id: _id, kind: _kind, ...stored } = row
    expect(made).toEqual(stored)
  }
})

it('every disclosure row is what its events make of it, and the published wording is in the chain', async () => {
  const rows = await test.house.db.read(disclosureRow, 'SELECT id, state, seq, version, title, summary, text FROM disclosure')
  for (const row of rows) {
    const own = events.get(row.id) ?? []
    let state = String(disclosureProcedure.initial)
    let version = 0
    for (const event of own) {
      if (event.seq === 1) {
        if (event.verb === 'publish' || event.verb === 'bringIn') [state, version] = ['published', 1]
        if (event.verb === 'create') state = row.seq === 1 ? row.state : 'draft'
        continue
      }
      const line = disclosureProcedure.rows.find(({ verb, from }) => verb === event.verb && from.some((one) => one === state))
      if (!line) throw new Error(`${event.verb} from ${state}`)
      state = next(line.to, state, null)
      if (event.verb === 'publish' || event.verb === 'correct') version += 1
    }
    expect({ state, version, seq: own.at(-1)?.seq }).toEqual({ state: row.state, version: row.version, seq: row.seq })
    const last = own.findLast(({ verb }) => verb === 'publish' || verb === 'correct')
    if (last && last.seq > 1) expect(textIn(last, 'content')).toBe(contentDigest(row))
  }
})

it('every chain of hashes holds, and breaks at a changed word', () => {
  let checked = 0
  for (const own of events.values()) {
    own.forEach((event, i) => {
      expect([event.seq, event.prev]).toEqual([i + 1, own[i - 1]?.hash ?? ''])
      const { publicText, publicSalt, publicDigest, privateText, privateSalt, privateDigest, prev, hash, ...rest } = event
      expect([textDigest(publicSalt, publicText), textDigest(privateSalt, privateText)]).toEqual([publicDigest, privateDigest])
      expect(eventHash({ ...rest, publicDigest, privateDigest, prev })).toBe(hash)
      expect(textDigest(privateSalt, `${privateText} `)).not.toBe(privateDigest)
      expect(eventHash({ ...rest, verb: 'forged', publicDigest, privateDigest, prev })).not.toBe(hash)
      checked += 1
    })
  }
  expect(checked).toBeGreaterThan(80)
})
