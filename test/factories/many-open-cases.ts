import { addDays } from '@mingbai/rules/clock/local-date'
import { CaseFile } from '../../apps/bff/src/cases/case-file.entity'
import { newId } from '../../apps/bff/src/engine/ids'
import type { House } from '../../apps/bff/src/house'

const CHUNK = 500

/** Copies of a case straight into the table, accepted, each received and due at another time; every hundredth is late. */
export async function manyOpenCases({ db, clock }: House, publicId: string, many: number): Promise<void> {
  const [row] = await db.dataSource.getRepository(CaseFile).find({ where: { publicId } })
  if (!row) throw new Error('no case')
  const { receivedAt, receivedOn, dueOn } = row
  const copies = Array.from({ length: many }, (_, at): CaseFile => ({
    ...row, id: newId(clock()), state: 'accepted', publicId: `M${String(at).padStart(9, '0')}`, number: `M-${at}`, submissionKey: String(at).padStart(32, '0'),
    receivedAt: new Date(Date.parse(receivedAt) - (at + 1) * 1000).toISOString(), dueOn: addDays(dueOn ?? receivedOn, at % 100 === 0 ? -60 - at / 100 : at % 90),
  }))
  for (let from = 0; from < copies.length; from += CHUNK) await db.write((tx) => tx.insert(CaseFile, copies.slice(from, from + CHUNK)))
}
