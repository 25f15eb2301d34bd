import * as z from 'zod/mini'
import { rowBoolean } from '../database/row-types'
import type { Tx } from '../database/transaction'
import type { Scope } from '../house'
import { bumpGeneration } from '../tenant/generation'
import { readChannels } from './posting-rows'
import { addRecord, linkKey, step, type Recorder } from './record-posting'

const KIND = 'official-account'
const sampleRow = z.object({ sample: rowBoolean })
const standingRow = z.object({ id: z.string(), seq: z.number(), sample: rowBoolean })

const recorder = ({ tenant, now, at }: Scope, by: string): Recorder => ({ tenant, now, at, actor: { id: by, appointments: [] } })

async function standing(tx: Tx, link: string, { tenant }: Scope) {
  const [row] = await tx.read(standingRow, "SELECT id, seq, sample FROM posting_record WHERE tenant = ? AND post_key = ? AND state = 'posted'", [tenant.code, linkKey(link)])
  return row
}

/** 条次 of an article that WeChat has published. Somebody may have pasted its link already. */
export async function recordArticle(tx: Tx, { disclosureId, link, by }: { disclosureId: string; link: string; by: string }, scope: Scope): Promise<void> {
  const channel = (await readChannels({ db: tx, tenant: scope.tenant })).find(({ kind }) => kind === KIND)
  const [notice] = await tx.read(sampleRow, 'SELECT sample FROM disclosure WHERE id = ?', [disclosureId])
  if (!channel || !notice || await standing(tx, link, scope)) return
  await addRecord(tx, { disclosureId, channel: channel.code, boardId: null, sheet: null, link, note: '', postedOn: scope.today, sample: notice.sample }, recorder(scope, by))
  await bumpGeneration(tx, scope.tenant.code)
}

/** It was deleted there. */
export async function recordArticleGone(tx: Tx, { link, by }: { link: string; by: string }, scope: Scope): Promise<void> {
  const row = await standing(tx, link, scope)
  if (!row) return
  await step(tx, row, 'takeDown', { takenDownOn: scope.today, state: 'takenDown' }, row.sample, recorder(scope, by))
  await bumpGeneration(tx, scope.tenant.code)
}
