import type { FieldValues } from '@mingbai/contracts/common'
import type { StaffCase, StaffCaseRow } from '@mingbai/contracts/staff'
import * as z from 'zod/mini'
import { caseProcedureOf } from '@mingbai/rules/procedures/cases'
import type { Viewer } from '@mingbai/rules/visibility'
import { casePartiesOn } from './case-parties'
import { textOf } from '../engine/read-events'
import type { StaffActor, StaffScope } from '../house'
import { Refusal } from '../http/refusal'
import { alikeCases } from './alike'
import { presentRequest } from './info-requests/present-request'
import { type Book, organisationName } from '../tenant/book'
import { picturesOf, presentAttachment } from '../uploads/present-attachment'
import { contentHints } from '../wechat/content-checks'
import { actOnCase } from './act-on-case'
import { findCase, findCaseByNumber, type CaseRow } from './case-row'
import { followUpFacts } from './follow-up-facts'
import { presentActions, presentDetails } from './present-actions'
import { inWordsOf, outcomeOf, presentCaseCard, presentStep, ratingLabel } from './present-case'
import { joinedTo } from './joined'
import { mayListen, presentVoice, shownWords } from './present-voice'
import { presentAbout } from './read-about'
import { readLife } from './read-case'
import { cameFrom } from './intake/came-from'
import { presentFillBack } from './intake/present-fill-back'
import { handlingLabels, neverPublicText, voiceTexts, wordsStateTexts } from './texts'
import { mayTurn } from './tip-offs/may-turn'

const asStaff: Viewer = { kind: 'staff', supervision: false }

/** Who may read a case inside: all of them by permission, else only what their organisation handles. */
function mayRead(actor: StaffActor, row: Pick<CaseRow, 'assignedTo' | 'helpers' | 'concernsStaff' | 'kind'>): boolean {
  if (row.concernsStaff === actor.id) return false
  if (actor.permissions.has('cases.readAll')) return true
  if (row.kind === 'proposal' && actor.permissions.has('cases.readProposals')) return true
  return actor.permissions.has('cases.readAssigned') && actor.appointments.some(({ organisation }) => organisation === row.assignedTo || row.helpers.includes(organisation))
}

/** Inner id of a case by its number; null: there is none, or not for this person. */
export async function findReadableCase(number: string, { db, tenant, actor }: StaffScope): Promise<string | null> {
  const row = await findCaseByNumber(db, tenant.code, number)
  return row && mayRead(actor, row) ? row.id : null
}

export async function staffFindCase(publicId: string, scope: StaffScope): Promise<CaseRow> {
  const row = await findCase(scope.db, scope.tenant.code, publicId)
  if (!row || !mayRead(scope.actor, row)) throw new Refusal('caseNotHere')
  return row
}

export async function staffReadCase(publicId: string, scope: StaffScope): Promise<StaffCase> {
  return presentStaffCase(await staffFindCase(publicId, scope), scope)
}

export async function staffAct(action: { publicId: string; verb: string; seq: number; fields: FieldValues }, scope: StaffScope): Promise<StaffCase> {
  const { actor } = scope
  await staffFindCase(action.publicId, scope)
  await actOnCase(scope, action, { partiesOn: (row) => casePartiesOn(actor.appointments, row), staffId: actor.id, by: officeOf(scope) })
  // Handing a case back may end one's own sight of it.
  const after = await findCase(scope.db, scope.tenant.code, action.publicId)
  if (!after) throw new Refusal('caseNotHere')
  return presentStaffCase(after, scope)
}

/** The name the public reads for a step: the office, never the person. */
export function officeOf({ actor, tenant }: StaffScope): string {
  return organisationName(tenant, actor.appointments[0]?.organisation ?? null) || tenant.settings.office.department
}

export function presentStaffCaseRow(row: CaseRow, scope: StaffScope): StaffCaseRow {
  return {
    ...presentCaseCard(row, scope, asStaff),
    words: shownWords(row, voiceTexts.unheard),
    assignedTo: organisationName(scope.tenant, row.assignedTo),
    dangerous: row.dangerous,
    held: row.held,
    wordsState: row.wordsState,
  }
}

const nameRow = z.object({ id: z.string(), name: z.string() })

async function presentStaffCase(row: CaseRow, scope: StaffScope): Promise<StaffCase> {
  const { db, tenant, keys, now, actor } = scope
  const life = await readLife(row, scope)
  const names = new Map((await db.read(nameRow, 'SELECT id, name FROM staff WHERE tenant = ?', [tenant.code])).map(({ id, name }) => [id, name]))
  const parties = casePartiesOn(actor.appointments, row)
  const procedure = caseProcedureOf(row.kind, row.procedureVersion)
  const allowedActions = presentActions(row, procedure, parties, scope, names)
  const voice = presentVoice(row, life.attachments)
  const [joined, alike] = await Promise.all([joinedTo(db, row), allowedActions.some(({ verb }) => verb === 'join') ? alikeCases(row, scope) : []])
  return {
    ...presentStaffCaseRow(row, scope),
    seq: row.seq,
    spot: row.spot,
    board: (row.boardId && tenant.boards.get(row.boardId)?.name) || '',
    about: presentAbout(life.about, asStaff, scope.at),
    ownWords: shownWords(row, voiceTexts.unheard),
    publicWords: row.publicWords,
    wordsStateLabel: row.kind === 'infoRequest' || procedure.audience !== 'public' ? neverPublicText : wordsStateTexts[row.wordsState],
    ...(voice ? { voice: { ...voice, canListen: mayListen(row, actor) } } : {}),
    photos: picturesOf(life.attachments).filter(({ eventSeq }) => eventSeq === null).map((photo) => presentAttachment(photo, keys, now)),
    contact: { anonymous: row.contactSealed === null, canOpen: mayOpenContact(row, actor), hasPhone: row.phoneHmac !== null, hiddenFromHandler: row.hideFromHandler },
    details: [...cameFrom(row, names), ...presentDetails(row, procedure), ...followUpFacts(row), ...handlingLines(row, names, tenant)],
    ...(row.kind === 'infoRequest' ? { request: presentRequest(row, life.events, scope) } : {}),
    fillBack: presentFillBack(row, life.events, scope),
    hints: await contentHints(db, row.id),
    outcome: outcomeOf(row),
    ratingLabel: ratingLabel(row),
    alsoMet: life.alsoMet,
    joinedTo: life.main ? caseRef(life.main) : null,
    joined: joined.map(caseRef),
    alike,
    steps: life.events.map((event) => ({
      ...inWordsOf(row.kind, presentStep(event, life.attachments, scope, asStaff)),
      at: event.at,
      staff: (event.actorId && names.get(event.actorId)) || '',
      note: textOf(event.privateText, 'note'),
    })),
    canTurnIntoTipOff: mayTurn(row, parties, scope),
    allowedActions,
  }
}

const caseRef = ({ publicId, number }: CaseRow) => ({ id: publicId, number })

/** Who helps, and whom it is about: for staff alone. */
function handlingLines({ helpers, concerns, concernsStaff }: CaseRow, names: ReadonlyMap<string, string>, tenant: Book): { label: string; value: string }[] {
  const lines = [
    { label: handlingLabels.helpers, value: helpers.map((code) => organisationName(tenant, code)).join('、') },
    { label: handlingLabels.concerns, value: [organisationName(tenant, concerns), names.get(concernsStaff ?? '') ?? ''].filter(Boolean).join('、') },
  ]
  return lines.filter(({ value }) => value !== '')
}

/** 对承办人隐去姓名电话: then only those who read all cases may open it. */
export function mayOpenContact(row: CaseRow, actor: StaffActor): boolean {
  if (!row.contactSealed || !actor.permissions.has('cases.openContact')) return false
  return !row.hideFromHandler || actor.permissions.has('cases.readAll')
}
