import * as z from 'zod/mini'
import type { Tx } from '../database/transaction'
import { appendEvent } from '../engine/append-event'
import { newId } from '../engine/ids'
import type { TenantFiles } from '../tenant/tenant-files'
import { AnnualReport, ReportFigureRow } from './annual-report.entity'

const noticeRow = z.object({ publicId: z.string() })

/** A report from before this system: its numbers as it told them, neither corrected nor filled up. @param disclosureId the notice it is read as */
export async function loadReported(tx: Tx, report: TenantFiles['reports'][number], disclosureId: string, tenant: string, now: Date): Promise<void> {
  const [notice] = await tx.read(noticeRow, 'SELECT public_id FROM disclosure WHERE id = ?', [disclosureId])
  const [id, at, year] = [newId(now), now.toISOString(), Number(report.period.to.slice(0, 4))]
  await tx.insert(AnnualReport, { id, tenant, year, seq: 1, reported: true, source: report.source, form: null, printedOn: report.publishedOn, changeover: null, wholeBecause: '', withdrawnOn: null, withdrawnBecause: '', texts: '{}', notice: notice?.publicId ?? null, frozen: null, updatedAt: at })
  await tx.insert(ReportFigureRow, report.figures.map(({ cell, value, about, quote }) => ({ id: newId(now), tenant, year, cell, kind: 'reported', value, about, reason: quote, enteredBy: null, enteredAt: at })))
  await appendEvent(tx, {
    tenant, objectType: 'annualReport', objectId: id, seq: 1, now, verb: 'load', actorId: null, actorParty: 'system', procedureVersion: 1,
    publicText: {}, privateText: { year, source: report.source, figures: report.figures.map(({ cell, value }) => `${cell}=${value}`) }, sample: false,
  })
}
