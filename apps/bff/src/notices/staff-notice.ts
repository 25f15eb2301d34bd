import { disclosureStateLabels, disclosureStepLabels, standInLabel } from '@mingbai/contracts/labels'
import { limits } from '@mingbai/contracts/limits'
import type { staffNoticeRowSchema, StaffNotice } from '@mingbai/contracts/staff-notices'
import * as z from 'zod/mini'
import { shanghaiDate } from '@mingbai/rules/clock/local-date'
import { disclosureStates, type DisclosureState } from '@mingbai/rules/procedures/disclosure-rows'
import { fullAreas, reviewChains } from '@mingbai/rules/procedures/review-chains'
import { openingVerbs, reviewingVerbs, rewritingVerbs } from '@mingbai/rules/procedures/review-round'
import { visible } from '@mingbai/rules/visibility'
import { decodeCursor, pageOf } from '../engine/cursor'
import { readEvents, textOf, type EventRow } from '../engine/read-events'
import type { StaffActor, StaffScope } from '../house'
import { Refusal } from '../http/refusal'
import { rowBoolean } from '../database/row-types'
import { organisationName, type Book } from '../tenant/book'
import { presentAttachment, voiceLink } from '../uploads/present-attachment'
import { findNotice, villageCodes, type NoticeRow } from './notice-row'
import { allowedActions, chainOf } from './notice-standing'
import { presentNotice } from './present-notice'
import { readExtras } from './read-notices'
import { dayTexts, deskTexts } from './texts'
import { staffVersions } from './staff-versions'
import { whoMayReview } from './who-may-review'

/** Drafts are read by those who read all, and by the organisation that writes them. */
export function mayRead(actor: StaffActor, row: Pick<NoticeRow, 'organisation'>): boolean {
  return actor.permissions.has('notices.readAll') || actor.reviewsAs.some(({ organisation }) => organisation === row.organisation)
}

const nameRow = z.object({ id: z.string(), name: z.string() })

export async function staffReadNotice(publicId: string, scope: StaffScope): Promise<StaffNotice> {
  const { db, tenant, actor, keys, now } = scope
  const row = await findNotice(db, tenant.code, publicId)
  if (!row || !mayRead(actor, row)) throw new Refusal('noticeNotFound')
  const [extras, events, people] = await Promise.all([
    readExtras(row, scope),
    readEvents(db, row.id),
    db.read(nameRow, 'SELECT id, name FROM staff WHERE tenant = ?', [tenant.code]),
  ])
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const labels: Record<string, string> = disclosureStepLabels
  const actions = allowedActions(row, events, actor, tenant)
  return {
    id: row.publicId,
    seq: row.seq,
    state: row.state,
    stateLabel: disclosureStateLabels[row.state],
    sample: row.sample,
    draft: {
      title: row.title, summary: row.summary, text: row.text, item: row.item, organisation: row.organisation, villages: villageCodes(row), boards: row.boards,
      attachments: extras.attachments.map(({ id }) => id), voice: extras.voice?.id ?? null, fields: row.fieldValues?.values ?? null,
      explains: extras.targets.map(({ type, id }) => ({ type, id })),
    },
    attachments: extras.attachments.map((file) => presentAttachment(file, keys, now)),
    // A colleague's own dictation: who reads the draft may listen, and no opening is logged.
    ...(extras.voice ? { voice: { seconds: extras.voice.seconds, mime: extras.voice.mime, url: voiceLink(extras.voice, scope) } } : {}),
    explains: extras.targets.map(({ type, id, title, hint, gone }) => ({ type, id, title, hint, gone })),
    versions: await staffVersions(db, row),
    desks: desksOf(row, events, tenant),
    nextReviewers: await whoMayReview(row, events, scope),
    days: daysOf(row),
    preview: presentNotice(row, extras, scope, { kind: 'staff', supervision: false }),
    steps: events.map((event) => ({
      on: shanghaiDate(new Date(event.at)), at: event.at, verb: event.verb, title: labels[event.verb] ?? event.verb, by: textOf(event.publicText, 'by'),
      words: textOf(event.publicText, 'words') || textOf(event.privateText, 'note'), staff: standInLabel(names.get(event.actorId ?? '') ?? '', textOf(event.privateText, 'standInFor')), attachments: [],
    })),
    allowedActions: actions.filter(({ verb }) => verb !== 'edit'),
    editable: actions.some(({ verb }) => verb === 'edit'),
    isPublic: visible(row, { kind: 'anyone' }, scope.at),
  }
}

/** Where in its chain a notice lies. Old ones know one desk only; what went out in a hurry passed none. */
function desksOf(row: NoticeRow, events: readonly Pick<EventRow, 'verb'>[], tenant: Book): StaffNotice['desks'] {
  const wasUrgent = row.state === 'published' && events.findLast(({ verb }) => verb === 'publish' || verb === 'publishUrgent')?.verb === 'publishUrgent'
  const chain: readonly DisclosureState[] = wasUrgent || row.elsewhere ? [] : row.procedureVersion === 1 ? reviewChains.short : reviewChains[chainOf(row, tenant)]
  const way: readonly DisclosureState[] = ['draft', ...chain, ...(row.state === 'scheduled' ? (['scheduled'] as const) : []), 'published']
  const desks = [
    ...way.map((state) => ({ state: String(state), label: disclosureStateLabels[state] })),
    ...(row.reviewBy ? [{ state: 'reviewAfter', label: deskTexts.reviewAfter }] : []),
  ]
  const here = row.reviewBy ? desks.length - 1 : desks.findIndex(({ state }) => state === row.state)
  return desks.map((desk, at) => ({ ...desk, place: at === here ? 'here' : at < here ? 'done' : 'ahead' }))
}

function daysOf({ publishOn, withdrawOn, reviewBy }: NoticeRow): string[] {
  return [
    ...(publishOn ? [dayTexts.publishOn(publishOn)] : []),
    ...(withdrawOn ? [dayTexts.withdrawOn(withdrawOn)] : []),
    ...(reviewBy ? [dayTexts.reviewBy(reviewBy)] : []),
  ]
}

const listRow = z.object({ id: z.string(), publicId: z.string(), title: z.string(), state: z.enum(disclosureStates), organisation: z.string(), updatedAt: z.string(), sample: rowBoolean })
export type StaffNoticeRow = z.infer<typeof staffNoticeRowSchema>

const quoted = (verbs: readonly string[]): string => verbs.map((verb) => `'${verb}'`).join(', ')

/** The same as `byAnother` of the rules, asked of the history. */
const notYetSeenBy = `NOT EXISTS (SELECT 1 FROM event e WHERE e.object_id = disclosure.id AND e.actor_id = ? AND (e.verb IN (${quoted(rewritingVerbs)})
  OR (e.verb IN (${quoted(reviewingVerbs)}) AND e.seq > COALESCE((SELECT MAX(o.seq) FROM event o WHERE o.object_id = disclosure.id AND o.verb IN (${quoted(openingVerbs)})), 0))))`

interface StaffListQuery {
  state?: string
  before?: string
  /** Only what this person may review: not what they wrote in, nor what they have passed in this round. */
  forMe?: boolean
}

export async function staffListNotices(query: StaffListQuery, scope: StaffScope, size: number = limits.page): Promise<{ items: StaffNoticeRow[]; next: string | null }> {
  const { actor, tenant } = scope
  const cursor = decodeCursor(query.before)
  const where = ['tenant = ?']
  const params: string[] = [tenant.code]
  if (query.state === 'reviewAfter') where.push('review_by IS NOT NULL')
  else if (query.state) {
    where.push('state = ?')
    params.push(query.state)
  }
  if (!actor.permissions.has('notices.readAll')) {
    const own = actor.reviewsAs.map(({ organisation }) => organisation)
    where.push(`organisation IN (${own.map(() => '?').join(',') || "''"})`)
    params.push(...own)
  }
  if (query.forMe) {
    where.push('author_id <> ?', notYetSeenBy)
    params.push(actor.id, actor.id)
    if (query.state === 'finalReview' && !actor.reviewsAs.some(({ role }) => role === 'leader')) {
      where.push(`(procedure_version = 1 OR area NOT IN (${fullAreas.map(() => '?').join(',')}))`)
      params.push(...fullAreas)
    }
  }
  if (cursor) {
    where.push('updated_at <= ?', '(updated_at < ? OR id < ?)')
    params.push(cursor.at, cursor.at, cursor.id)
  }
  const sql = `SELECT id, public_id, title, state, organisation, updated_at, sample FROM disclosure WHERE ${where.join(' AND ')} ORDER BY updated_at DESC, id DESC LIMIT ${size + 1}`
  const rows = await scope.db.read(listRow, sql, params)
  return pageOf(rows, size, (row) => ({ at: row.updatedAt, id: row.id }), (row) => ({
    id: row.publicId, title: row.title, state: row.state, stateLabel: disclosureStateLabels[row.state], organisation: organisationName(tenant, row.organisation), updatedAt: row.updatedAt, sample: row.sample,
  }))
}
