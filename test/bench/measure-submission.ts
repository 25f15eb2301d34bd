import { randomBytes } from 'node:crypto'
import type { Call } from './load'
import { compare } from './measure-lists'
import { perSecond, type Row } from './print-table'
import { inHouse, type Place } from './places'
import { anAddress, aSubmission, recordSubmission } from './record-statements'
import { startBare, startOurs } from './servers'

/** A new phone in another house each time, as on the day a notice is read out. */
export function submitCall(body: string): Call {
  return { method: 'POST', path: '/api/v1/cases', body, headers: { 'X-Device': randomBytes(16).toString('hex'), 'X-Forwarded-For': anAddress() } }
}

/** @param own the baseline's own place: the embedded database serves one process */
export async function measureSubmission(place: Place, own: Place): Promise<Row[]> {
  await inHouse(place, recordSubmission)
  const work = await inHouse(own, recordSubmission)
  const ours = await startOurs(place)
  const bare = await startBare({ work, headers: {}, place: own })
  try {
    const call = () => submitCall(JSON.stringify(aSubmission()))
    const { ours: mine, baseline, ratio } = await compare(ours, bare, { ours: call, baseline: call }, { connections: 8 })
    return [{ what: `durable submission, ${place.engine} (${work.statements.length} statements)`, ours: perSecond(mine), baseline: perSecond(baseline), ratio, target: { atLeast: 0.6 } }]
  } finally {
    await Promise.all([ours, bare].map((server) => server.stop()))
  }
}
