import * as z from 'zod/mini'
import { aCase } from '../../../../test/factories/a-case'
import { aStaff } from '../../../../test/factories/a-staff'
import { actOnCase } from '../../../../test/factories/act-on-case'
import { deliverAll } from '../../../../test/factories/deliver-all'
import { openSmsGateway } from '../../../../test/sms-gateway/gateway'
import { createFilledPlace } from '../../../../test/support/database'
import { startSender, type Sender } from '../../../../test/support/send-processes'
import { openTestHouse } from '../../../../test/support/serve'

const CASES = 5
/** Of ten: taken, but its answer never comes; and never answered at all. */
const [SILENT, HANGING] = [2, 2]

const messageRow = z.object({ objectId: z.string(), occasion: z.string(), state: z.string() })

it('two processes that are killed in the middle of sending, and a third: every step goes out, twice only where the answer was lost', async () => {
  let now = new Date()
  const gateway = await openSmsGateway(() => now, { caseStep: 'F1' })
  const place = await createFilledPlace()
  const test = await openTestHouse({ filled: { ...place, remove: () => Promise.resolve() }, env: gateway.env })
  const office = (await aStaff(test, 'office')).client
  for (let made = 0; made < CASES; made += 1) await actOnCase(test, office, (await aCase(test.phone(), { tellMe: true })).id, 'accept')
  await deliverAll(test)
  test.later(60_000)
  now = test.house.clock()
  const { dataDir, keysFile } = test.house.env
  const isEmbedded = test.house.db.engine !== 'mysql'
  // The embedded database belongs to one process at a time.
  await test.close()

  const env = { ...gateway.env, DATA_DIR: dataDir, KEYS_FILE: keysFile ?? '', DATABASE_URL: place.databaseUrl ?? '', LOG_LEVEL: 'error' }
  const first = await startSender(env)
  const second = await startSender(env).catch(() => null)
  expect(second === null).toBe(isEmbedded)
  const senders = [first, ...(second ? [second] : [])]
  gateway.fail(...Array<'silent'>(SILENT).fill('silent'), ...Array<'hang'>(HANGING).fill('hang'))
  for (const sender of senders) void sender.send(now)
  await until(async () => gateway.asked === 2 * CASES && (await first.countSent(now)) === 2 * CASES - SILENT - HANGING)
  await Promise.all(senders.map((sender) => sender.kill()))

  const third: Sender = await startSender(env)
  // What the dead had in hand is theirs until their lease runs out.
  expect(await third.send(now)).toBe(0)
  now = new Date(now.getTime() + 60_001)
  expect(await third.send(now)).toBe(SILENT + HANGING)
  await third.kill()

  const after = await openTestHouse({ beside: test, env: gateway.env })
  const messages = await after.house.db.read(messageRow, 'SELECT object_id, occasion, state FROM message')
  expect(new Set(messages.map(({ objectId, occasion }) => `${objectId} ${occasion}`)).size).toBe(2 * CASES)
  expect(messages.map(({ state }) => state)).toEqual(Array<string>(2 * CASES).fill('sent'))
  // The gateway took each once, and was asked again for what it had not answered, under the same id.
  expect(gateway.sent).toHaveLength(2 * CASES)
  expect(gateway.asked).toBe(2 * CASES + SILENT + HANGING)
  await after.close()
  await place.remove()
  await gateway.close()
}, 60_000)

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await new Promise((again) => setTimeout(again, 20))
}
