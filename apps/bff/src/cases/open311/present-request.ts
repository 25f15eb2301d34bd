import { caseStepLabels } from '@mingbai/contracts/case-labels'
import type { ServiceRequest } from '@mingbai/contracts/open311'
import { pageUrl } from '@mingbai/contracts/routes'
import { residentKinds } from '@mingbai/rules/case-kinds'
import { shanghaiDate } from '@mingbai/rules/clock/local-date'
import * as z from 'zod/mini'
import { readEvents } from '../../engine/read-events'
import type { Scope } from '../../house'
import { organisationName } from '../../tenant/book'
import { isTold, outcomeOf, presentCaseCard, presentStep, staffOnlyVerbs } from '../present-case'
import type { CaseRow } from '../case-row'
import { serviceCode, serviceName } from './services'
import { open311Texts as texts } from './texts'

/** The beginning of a day of Shanghai. */
export const dayStart = (date: string): string => `${date}T00:00:00+08:00`
const dayEnd = (date: string): string => `${date}T23:59:59+08:00`

const lastRow = z.object({ objectId: z.string(), at: z.string() })
const CHUNK = 250

/** What anyone may read of each, through the card that every public page shows. */
export async function presentRequests(rows: readonly CaseRow[], scope: Scope, extensions: boolean): Promise<ServiceRequest[]> {
  const told = await lastTold(rows.map(({ id }) => id), scope)
  const requests = rows.map((row) => presentRequest(row, told.get(row.id) ?? row.receivedAt, scope))
  if (!extensions) return requests
  return Promise.all(requests.map(async (request, at) => extended(request, rows[at], scope)))
}

/** The last step that the public is told of; what the office notes for itself moves no date. */
async function lastTold(ids: readonly string[], { db }: Scope): Promise<Map<string, string>> {
  const verbs = staffOnlyVerbs.map(() => '?').join(', ')
  const found = new Map<string, string>()
  for (let at = 0; at < ids.length; at += CHUNK) {
    const chunk = ids.slice(at, at + CHUNK)
    const rows = await db.read(lastRow, `SELECT object_id, MAX(at) AS at FROM event WHERE object_id IN (${chunk.map(() => '?').join(', ')}) AND verb NOT IN (${verbs}) GROUP BY object_id`, [...chunk, ...staffOnlyVerbs])
    for (const { objectId, at: last } of rows) found.set(objectId, last)
  }
  return found
}

function presentRequest(row: CaseRow, updatedAt: string, scope: Scope): ServiceRequest {
  const { tenant } = scope
  const card = presentCaseCard(row, scope)
  const key = keyOf(row)
  const village = organisationName(tenant, row.village)
  return {
    service_request_id: card.id,
    status: row.closedOn === null ? 'open' : 'closed',
    status_notes: row.closedOn === null ? card.stateLabel : texts.closed(card.stateLabel, outcomeOf(row), row.outcomeWords),
    service_name: serviceName(key, tenant),
    service_code: serviceCode(key),
    description: card.wordsShown ? card.words : null,
    agency_responsible: organisationName(tenant, row.assignedTo) || tenant.settings.office.department,
    service_notice: card.due?.text ?? null,
    requested_datetime: dayStart(row.receivedOn),
    updated_datetime: dayStart(row.closedOn ?? later(shanghaiDate(new Date(updatedAt)), row.receivedOn)),
    expected_datetime: row.dueOn !== null && card.due !== null ? dayEnd(row.dueOn) : null,
    // Where exactly it is becomes public with the words, after a review.
    address: [card.wordsShown ? row.spot : '', village, tenant.name].filter(Boolean).join('，'),
    address_id: row.village, zipcode: null, lat: null, long: null, media_url: null,
  }
}

const later = (a: string, b: string): string => (a > b ? a : b)

function keyOf(row: CaseRow) {
  const kind = residentKinds.find((known) => known === row.kind)
  if (!kind) throw new Error(`${row.kind} is no service`)
  return { kind, category: row.category }
}

async function extended(request: ServiceRequest, row: CaseRow | undefined, scope: Scope): Promise<ServiceRequest> {
  if (!row) return request
  const card = presentCaseCard(row, scope)
  const labels: Record<string, string> = caseStepLabels
  const events = (await readEvents(scope.db, row.id)).filter(({ verb }) => isTold(verb))
  return {
    ...request,
    extended_attributes: { number: card.number, page_url: scope.origin + pageUrl('case', { id: card.id }), description_note: card.wordsShown ? null : card.words, due_text: card.due?.text ?? null },
    notes: events.map((event) => {
      const { on, words, by } = presentStep(event, [], scope, { kind: 'anyone' })
      return { datetime: dayStart(on), summary: labels[event.verb] ?? event.verb, description: [by, words].filter(Boolean).join('：'), type: event.verb }
    }),
  }
}
