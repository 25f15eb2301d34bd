import type { FieldValues } from '@mingbai/contracts/common'
import { documentStateLabels, documentStepLabels, opennessLabels } from '@mingbai/contracts/document-labels'
import type { DocumentDraft, DocumentView } from '@mingbai/contracts/documents'
import { explains } from '@mingbai/rules/catalogue/explaining'
import { shanghaiDate } from '@mingbai/rules/clock/local-date'
import { closedGroundCodes, documentNumber, documentProcedure, opennesses } from '@mingbai/rules/documents/procedure'
import { decide } from '@mingbai/rules/engine/decide'
import * as z from 'zod/mini'
import { isDuplicateKey } from '../database/is-duplicate-key'
import type { Tx } from '../database/transaction'
import { appendEvent, type EventText } from '../engine/append-event'
import { newId, newPublicId } from '../engine/ids'
import { parseFields } from '../engine/parse-fields'
import { readEvents, textOf } from '../engine/read-events'
import type { StaffScope } from '../house'
import { Refusal } from '../http/refusal'
import { bumpGeneration } from '../tenant/generation'
import { OfficialDocument } from './document.entity'
import { allowedActions, factsOf, findDocument, presentDocumentRow, rolesOf, type StoredDocument } from './document-row'
import { documentTexts } from './texts'

type Columns = Pick<OfficialDocument, 'number' | 'numberKey' | 'title' | 'madeOn' | 'organisation' | 'openness' | 'ground' | 'normative'>

const unfit = (detail: string) => new Refusal('documentDraftUnfit', { detail })

/** Throws documentDraftUnfit with what is wrong. */
function columnsOf({ number: typed, title, madeOn, organisation, openness, ground, isNormative }: DocumentDraft, { tenant, today }: StaffScope): Columns {
  const number = documentNumber(typed)
  if (number === null) throw unfit(documentTexts.badNumber)
  if (!tenant.organisations.get(organisation)?.active) throw unfit(documentTexts.noOrganisation)
  if (madeOn > today) throw unfit(documentTexts.dayAhead)
  refuseUnfitGround(openness, ground)
  return { number, numberKey: `${organisation}|${number}`, title: title.trim(), madeOn, organisation, openness, ground: ground ?? '', normative: isNormative }
}

/** 条例 §36: who keeps something back says why. */
function refuseUnfitGround(openness: string, ground: string | null): void {
  if (openness === 'closed' && !ground) throw unfit(documentTexts.groundNeeded)
  if (openness !== 'closed' && ground) throw unfit(documentTexts.noGround)
}

async function unique<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (isDuplicateKey(error)) throw new Refusal('alreadyExists', { detail: documentTexts.sameNumber })
    throw error
  }
}

/** Throws documentDraftUnfit, alreadyExists. */
export async function registerDocument(draft: DocumentDraft, scope: StaffScope): Promise<DocumentView> {
  const { db, tenant, actor, now, at, today } = scope
  const columns = columnsOf(draft, scope)
  const [id, publicId] = [newId(now), newPublicId()]
  await unique(() => db.write(async (tx) => {
    await tx.insert(OfficialDocument, {
      ...columns, id, publicId, tenant: tenant.code, procedureVersion: documentProcedure.version, state: documentProcedure.initial, seq: 1, notice: null, evaluatedOn: today, repealedOn: null, authorId: actor.id, updatedAt: at,
    })
    await log(tx, id, 1, 'register', factsText(columns), scope)
  }))
  return readDocument(publicId, scope)
}

const factsText = ({ number, title, openness, ground }: Columns): EventText => ({ number, title, openness, ground })

function log(tx: Tx, objectId: string, seq: number, verb: string, privateText: EventText, { tenant, actor, now }: StaffScope): Promise<void> {
  return appendEvent(tx, {
    tenant: tenant.code, objectType: 'document', objectId, seq, now, verb, actorId: actor.id, actorParty: actor.appointments[0]?.role ?? 'office', procedureVersion: documentProcedure.version, publicText: {}, privateText, sample: false,
  })
}

const nameRow = z.object({ id: z.string(), name: z.string() })

export async function readDocument(publicId: string, scope: StaffScope): Promise<DocumentView> {
  const { db, tenant, actor } = scope
  const row = await findDocument(db, tenant.code, publicId)
  if (!row) throw new Refusal('notFound')
  const [events, people] = await Promise.all([readEvents(db, row.id), db.read(nameRow, 'SELECT id, name FROM staff WHERE tenant = ?', [tenant.code])])
  const labels: Record<string, string> = documentStepLabels
  const actions = allowedActions(row, actor)
  return {
    ...presentDocumentRow(row, scope), seq: row.seq, draft: draftOf(row), editable: actions.some(({ verb }) => verb === 'edit'), explainWith: [...tenant.items.values()].find(({ form, active }) => active && explains(form))?.code ?? null, allowedActions: actions.filter(({ verb }) => verb !== 'edit'),
    steps: events.map((event) => ({
      on: shanghaiDate(new Date(event.at)), at: event.at, title: labels[event.verb] ?? event.verb, staff: people.find(({ id }) => id === event.actorId)?.name ?? '',
      words: [textOf(event.privateText, 'changed'), textOf(event.privateText, 'note')].filter((words) => words !== '').join(' · '),
    })),
  }
}

const draftOf = (row: StoredDocument): DocumentDraft => ({
  number: row.number, title: row.title, madeOn: row.madeOn, organisation: row.organisation, openness: row.openness, ground: closedGroundCodes.find((code) => code === row.ground) ?? null, isNormative: row.normative,
})

async function decided(publicId: string, verb: string, seq: number, scope: StaffScope) {
  const row = await findDocument(scope.db, scope.tenant.code, publicId)
  if (!row) throw new Refusal('notFound')
  const decision = decide(documentProcedure, { state: row.state, previousState: null, facts: factsOf(row, scope.actor) }, rolesOf(scope.actor), verb)
  if (!decision.ok) {
    if (decision.because === 'unknownVerb') throw new Refusal('notFound')
    if (decision.because === 'wrongParty') throw new Refusal('notAllowed')
    if (row.seq !== seq) throw new Refusal('changedMeanwhile')
    throw decision.because === 'wrongState' ? new Refusal('wrongState', { state: documentStateLabels[row.state] }) : new Refusal('notNow')
  }
  if (row.seq !== seq) throw new Refusal('changedMeanwhile')
  return { row, to: decision.to, fields: decision.row.fields ?? [] }
}

async function write(row: StoredDocument, verb: string, changes: Partial<OfficialDocument>, text: EventText, scope: StaffScope): Promise<void> {
  await unique(() => scope.db.write(async (tx) => {
    const updated = await tx.update(OfficialDocument, { id: row.id, seq: row.seq }, { ...changes, seq: row.seq + 1, updatedAt: scope.at })
    if (updated === 0) throw new Refusal('changedMeanwhile')
    await log(tx, row.id, row.seq + 1, verb, text, scope)
    // What a public 解读 may name of it changes with it.
    await bumpGeneration(tx, scope.tenant.code)
  }))
}

/** Until it has been examined. Throws notFound, notAllowed, wrongState, documentDraftUnfit, alreadyExists, changedMeanwhile. */
export async function saveDocument(publicId: string, seq: number, draft: DocumentDraft, scope: StaffScope): Promise<DocumentView> {
  const { row } = await decided(publicId, 'edit', seq, scope)
  const columns = columnsOf(draft, scope)
  // Who changes it is the one whose work another has to examine.
  await write(row, 'edit', { ...columns, authorId: scope.actor.id }, factsText(columns), scope)
  return readDocument(publicId, scope)
}

export async function actOnDocument(publicId: string, verb: string, seq: number, given: FieldValues, scope: StaffScope): Promise<DocumentView> {
  if (verb === 'edit') throw new Refusal('notFound')
  const { row, to, fields } = await decided(publicId, verb, seq, scope)
  const { text } = parseFields(fields, given, { isOrganisation: (code) => scope.tenant.organisations.has(code) })
  const { changes, changed } = await changesOf(row, verb, text, scope)
  await write(row, verb, { ...changes, state: to }, { ...(text.note ? { note: text.note } : {}), ...(changed ? { changed } : {}) }, scope)
  return readDocument(publicId, scope)
}

interface Effect {
  changes: Partial<OfficialDocument>
  /** In words, for the history. */
  changed?: string
}

async function changesOf(row: StoredDocument, verb: string, text: Record<string, string>, scope: StaffScope): Promise<Effect> {
  const { today } = scope
  if (verb === 'discard') return { changes: { numberKey: row.id } }
  if (verb === 'examine' || verb === 'evaluate') return { changes: { evaluatedOn: today } }
  if (verb === 'link') {
    const { publicId, title } = await publishedNotice(text.notice ?? '', scope)
    return { changes: { notice: publicId }, changed: title }
  }
  if (verb === 'reclassify') {
    const openness = opennesses.find((one) => one === text.openness) ?? row.openness
    refuseUnfitGround(openness, text.ground || null)
    return { changes: { openness, ground: text.ground ?? '', authorId: scope.actor.id }, changed: `${opennessLabels[row.openness]} → ${opennessLabels[openness]}` }
  }
  if (verb === 'repeal') {
    const on = text.repealedOn ?? today
    if (on < row.madeOn) throw unfit(documentTexts.repealTooEarly)
    if (on > today) throw unfit(documentTexts.dayAhead)
    return { changes: { repealedOn: on }, changed: on }
  }
  return { changes: {} }
}

const noticeRow = z.object({ publicId: z.string(), title: z.string() })

/** @param typed an address of the notice, or its id. Throws documentDraftUnfit. */
async function publishedNotice(typed: string, { db, tenant }: StaffScope): Promise<z.infer<typeof noticeRow>> {
  const id = /(?:[?&]id=|\/n\/|\/notices\/|^)([0-9A-Za-z]{10})(?:$|[&#?/])/.exec(typed.trim())?.[1] ?? ''
  const [found] = await db.read(noticeRow, "SELECT public_id, title FROM disclosure WHERE public_id = ? AND tenant = ? AND state = 'published'", [id, tenant.code])
  if (!found) throw unfit(documentTexts.noNotice)
  return found
}
