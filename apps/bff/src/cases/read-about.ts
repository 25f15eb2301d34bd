import type { CasePage } from '@mingbai/contracts/cases'
import type { CaseSubmission } from '@mingbai/contracts/submit-case'
import * as z from 'zod/mini'
import { audiences, visible, type Viewer } from '@mingbai/rules/visibility'
import type { Database } from '../database/database'
import type { Scope } from '../house'
import type { CaseRow } from './case-row'

const text = z.nullable(z.string())
const aboutRow = z.object({ publicId: z.string(), title: z.string(), audience: z.enum(audiences), publicFrom: text, publicUntil: text })
const tables = { notice: 'disclosure', list: 'people_list' } as const
type AboutType = keyof typeof tables

/** What a case is about, as it stands now. */
export type AboutRow = z.infer<typeof aboutRow> & { type: AboutType }

async function find(db: Pick<Database, 'read'>, tenant: string, type: AboutType, id: string): Promise<AboutRow | null> {
  const [row] = await db.read(aboutRow, `SELECT public_id, title, audience, public_from, public_until FROM ${tables[type]} WHERE public_id = ? AND tenant = ?`, [id, tenant])
  return row ? { ...row, type } : null
}

export async function readAbout({ aboutType, aboutId }: Pick<CaseRow, 'aboutType' | 'aboutId'>, { db, tenant }: Scope): Promise<AboutRow | null> {
  return aboutType && aboutId ? find(db, tenant.code, aboutType, aboutId) : null
}

/** A case may be about what its author could read; anything else is left out, as an unknown village is. */
export async function knownAbout(about: CaseSubmission['about'], db: Pick<Database, 'read'>, { tenant, at }: Pick<Scope, 'tenant' | 'at'>): Promise<{ aboutType: AboutType | null; aboutId: string | null }> {
  const row = about ? await find(db, tenant.code, about.type, about.id) : null
  const known = row !== null && (row.type === 'list' ? row.audience === 'village' || row.audience === 'public' : visible(row, { kind: 'anyone' }, at))
  return known ? { aboutType: row.type, aboutId: row.publicId } : { aboutType: null, aboutId: null }
}

/** Only what this viewer may read has its name on the case: a list of people never has for the public. */
export function presentAbout(row: AboutRow | null, viewer: Viewer, at: string): CasePage['about'] {
  return row && visible(row, viewer, at) ? { type: row.type, id: row.publicId, title: row.title } : null
}
