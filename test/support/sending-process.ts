/** A server's worker as a process of its own, for tests that kill one: it does what `send-processes.ts` tells it. */
import { resolve } from 'node:path'
import * as z from 'zod/mini'
import { readEnv } from '../../apps/bff/src/env'
import { openHouse } from '../../apps/bff/src/open-house'
import { sendMessages } from '../../apps/bff/src/outbox/send-messages'
import { orderSchema, type Answer } from './send-processes'

const countRow = z.object({ n: z.number() })
const tell = (answer: Answer): void => void process.send?.(answer)

async function serve(): Promise<void> {
  let at = new Date()
  const { house } = await openHouse(readEnv(process.env), resolve('config'), { clock: () => at })
  process.on('message', (said) => {
    const { order, instant } = z.parse(orderSchema, said)
    at = new Date(instant)
    if (order === 'send') void sendMessages(house).then((n) => tell({ to: order, n }))
    else void house.db.read(countRow, "SELECT COUNT(*) AS n FROM message WHERE state = 'sent'").then(([row]) => tell({ to: order, n: row?.n ?? 0 }))
  })
  tell({ to: 'open', n: 0 })
}

void serve()
