import * as z from 'zod/mini'
import { aCase } from '../../../../test/factories/a-case'
import { aStaff } from '../../../../test/factories/a-staff'
import { aWechatPhone } from '../../../../test/factories/a-wechat-phone'
import { actOnCase } from '../../../../test/factories/act-on-case'
import { deliverAll } from '../../../../test/factories/deliver-all'
import { openSmsGateway } from '../../../../test/sms-gateway/gateway'
import { createFilledPlace } from '../../../../test/support/database'
import { startSender, type Sender } from '../../../../test/support/send-processes'
import { openTestHouse } from '../../../../test/support/serve'
import { openWechatServer } from '../../../../test/wechat-server/server'
import { endpoints } from '@mingbai/contracts/endpoints'

const CASES = 5
/** Of ten: taken, but its answer never comes; and never answered at all. */
const [SILENT, HANGING] = [2, 2]
/** Of people signed in with WeChat, two messages each; and of these taken, but the answer never comes. */
const [WECHAT_CASES, HELD] = [2, 3]
const SEND = '/cgi-bin/message/subscribe/send'
const TEMPLATE = 'qPyJq9aNqkGTsVFVn5WGmYB8oUmzZ5xU'

const messageRow = z.object({ objectId: z.string(), occasion: z.string(), state: z.string() })

it('two processes that are killed in the middle of sending, and a third: every step goes out, by text message or by WeChat, and is told once', async () => {
  let now = new Date()
  const gateway = await openSmsGateway(() => now, { caseStep: 'F1' })
  const place = await createFilledPlace()
  const wechat = await openWechatServer({ now: () => now.getTime() })
  wechat.world.templates.set(TEMPLATE, ['thing3'])
  const channels = { ...gateway.env, ...wechat.env, WECHAT_TEMPLATE_CASE_STEP: `${TEMPLATE} thing3=words` }
  const test = await openTestHouse({ filled: { ...place, remove: () => Promise.resolve() }, env: channels })
  now = test.house.clock()
  const office = (await aStaff(test, 'office')).client
  for (let made = 0; made < CASES; made += 1) await actOnCase(test, office, (await aCase(test.phone(), { tellMe: true })).id, 'accept')
  for (let made = 0; made < WECHAT_CASES; made += 1) {
    const phone = await aWechatPhone(test, wechat)
    for (let yes = 0; yes < 2; yes += 1) await phone.call(endpoints.saveGrants, { body: { answers: [{ template: TEMPLATE, answer: 'accept' }] } })
    wechat.grant(phone.openid, TEMPLATE, 2)
    await actOnCase(test, office, (await aCase(phone)).id, 'accept')
  }
  await deliverAll(test)
  test.later(60_000)
  now = test.house.clock()
  const { dataDir, keysFile } = test.house.env
  const isEmbedded = test.house.db.engine !== 'mysql'
  // The embedded database belongs to one process at a time.
  await test.close()

  const env = { ...channels, DATA_DIR: dataDir, KEYS_FILE: keysFile ?? '', DATABASE_URL: place.databaseUrl ?? '', LOG_LEVEL: 'error' }
  const first = await startSender(env)
  const second = await startSender(env).catch(() => null)
  expect(second === null).toBe(isEmbedded)
  const senders = [first, ...(second ? [second] : [])]
  gateway.fail(...Array<'silent'>(SILENT).fill('silent'), ...Array<'hang'>(HANGING).fill('hang'))
  wechat.holdAnswers(SEND, HELD)
  for (const sender of senders) void sender.send(now)
  await until(async () => gateway.asked === 2 * CASES && wechat.calls(SEND).length === 2 * WECHAT_CASES && (await first.countSent(now)) === 2 * (CASES + WECHAT_CASES) - SILENT - HANGING - HELD)
  await Promise.all(senders.map((sender) => sender.kill()))

  const third: Sender = await startSender(env)
  // What the dead had in hand is theirs until their lease runs out.
  expect(await third.send(now)).toBe(0)
  now = new Date(now.getTime() + 60_001)
  expect(await third.send(now)).toBe(SILENT + HANGING + HELD)
  await third.kill()

  const after = await openTestHouse({ beside: test, env: channels })
  const messages = await after.house.db.read(messageRow, 'SELECT object_id, occasion, state FROM message')
  expect(new Set(messages.map(({ objectId, occasion }) => `${objectId} ${occasion}`)).size).toBe(2 * (CASES + WECHAT_CASES))
  // WeChat gives no message an id; it takes one for each yes, and refuses what it has taken already.
  expect(messages.map(({ state }) => state).sort()).toEqual([...Array<string>(HELD).fill('dropped'), ...Array<string>(2 * (CASES + WECHAT_CASES) - HELD).fill('sent')])
  expect(new Set(wechat.calls(SEND).map(({ body }) => JSON.stringify(body))).size).toBe(2 * WECHAT_CASES)
  expect(wechat.calls(SEND)).toHaveLength(2 * WECHAT_CASES + HELD)
  // The gateway took each once, and was asked again for what it had not answered, under the same id.
  expect(gateway.sent).toHaveLength(2 * CASES)
  expect(gateway.asked).toBe(2 * CASES + SILENT + HANGING)
  await after.close()
  await place.remove()
  await gateway.close()
  await wechat.close()
}, 60_000)

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await new Promise((again) => setTimeout(again, 20))
}
