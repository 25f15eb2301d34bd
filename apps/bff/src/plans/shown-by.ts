import type { PlanLink, PlanPoint } from '@mingbai/contracts/plans'
import { pageUrl } from '@mingbai/contracts/routes'
import { audiences, visible } from '@mingbai/rules/visibility'
import * as z from 'zod/mini'
import type { Scope, StaffScope } from '../house'
import { Refusal } from '../http/refusal'
import type { StoredPoint } from './plan-rows'
import { planTexts } from './texts'

const text = z.nullable(z.string())
const targetRow = z.object({ id: z.string(), publicId: z.string(), title: z.string(), audience: z.enum(audiences), publicFrom: text, publicUntil: text })
/** A document may be read as the notice that it became. */
const sources: Record<PlanLink['type'], string> = {
  notice: 'SELECT id, public_id, title, audience, public_from, public_until FROM disclosure WHERE tenant = ?',
  document: `SELECT o.id, d.public_id, o.title, d.audience, d.public_from, d.public_until FROM official_document o JOIN disclosure d ON d.public_id = o.notice AND d.tenant = o.tenant WHERE o.tenant = ?`,
  case: 'SELECT id, public_id, number AS title, audience, public_from, public_until FROM case_file WHERE tenant = ?',
}
const pages = { notice: 'notice', document: 'notice', case: 'case' } as const
const keys: Record<PlanLink['type'], string> = { notice: 'id', document: 'o.id', case: 'id' }

/** What shows that points are done, as anybody may see it now: what is not public is not named either. */
export async function readShownBy(rows: readonly StoredPoint[], { db, tenant, at }: Scope): Promise<ReadonlyMap<string, NonNullable<PlanPoint['shownBy']>>> {
  const shown = new Map<string, NonNullable<PlanPoint['shownBy']>>()
  for (const type of ['notice', 'document', 'case'] as const) {
    const ids = [...new Set(rows.flatMap(({ linkType, linkId }) => (linkType === type && linkId !== null ? [linkId] : [])))]
    if (ids.length === 0) continue
    const targets = await db.read(targetRow, `${sources[type]} AND ${keys[type]} IN (${ids.map(() => '?').join(',')})`, [tenant.code, ...ids])
    for (const one of targets) if (visible(one, { kind: 'anyone' }, at)) shown.set(one.id, { title: one.title, path: pageUrl(pages[type], { id: one.publicId }) })
  }
  return shown
}

/** Inner id of a case by its number, for who may read it; given by the caller, who knows cases. */
export type FindCase = (number: string, scope: StaffScope) => Promise<string | null>

/** Inner id of what was chosen. Throws planUnfit. */
export async function resolveLink({ type, id }: PlanLink, findCase: FindCase, scope: StaffScope): Promise<string> {
  const { db, tenant, at } = scope
  if (type === 'case') {
    const key = await findCase(id.trim(), scope)
    if (key === null) throw new Refusal('planUnfit', { detail: planTexts.noCase })
    return key
  }
  const [one] = await db.read(targetRow, `${sources[type]} AND ${type === 'notice' ? 'public_id' : 'o.public_id'} = ?`, [tenant.code, id])
  if (!one || !visible(one, { kind: 'anyone' }, at)) throw new Refusal('planUnfit', { detail: planTexts.notFound })
  return one.id
}
