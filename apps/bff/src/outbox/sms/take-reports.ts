import { textMessageEndpoints, type SmsReport } from '@mingbai/contracts/text-messages'
import { readInput, type Route } from '../../http/serve'
import { readSigned } from '../../http/signed-request'
import type { Scope } from '../../house'
import { Message } from '../message.entity'

/** The gateway tells what reached a phone. It signs as we do, with the same key. */
export const takeSmsReports: Route = {
  endpoint: textMessageEndpoints.takeSmsReports, options: {},
  async handle(scope, ctx) {
    const { sms } = scope.env
    await readSigned(ctx, scope.now, async (keyId) => (sms && keyId === sms.key ? sms : null))
    const { body } = readInput(textMessageEndpoints.takeSmsReports, ctx)
    return { taken: await takeReports(body.reports, scope) }
  },
}

/** Repeated reports, and those of an earlier round, change nothing. @returns how many were news */
async function takeReports(reports: readonly SmsReport[], { db, at }: Scope): Promise<number> {
  return db.write(async (tx) => {
    let taken = 0
    for (const { id: sent, arrived } of reports) {
      const [id = '', round = ''] = sent.split('.')
      const of = { id, round: Number(round) || 0, channel: 'sms', state: 'sent', deliveredAt: null }
      taken += await tx.update(Message, of, arrived ? { deliveredAt: at } : { state: 'dead', reason: 'notArrived', doneAt: at })
    }
    return taken
  })
}
