import { backOff, messagePatience } from '@mingbai/rules/messages/back-off'
import * as z from 'zod/mini'
import { aCase } from '../../../../test/factories/a-case'
import { actOnCase } from '../../../../test/factories/act-on-case'
import { aStaff } from '../../../../test/factories/a-staff'
import { deliverAll } from '../../../../test/factories/deliver-all'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'
import type { Channel, Outcome } from './channel'
import { sendMessages } from './send-messages'

/** A way out that answers as told, one after the other, then 'sent'. */
function aWay(name: Channel['name']) {
  const taken: string[] = []
  let answers: (Outcome | 'throws' | Promise<Outcome>)[] = []
  const channel: Channel = {
    name,
    async send({ occasion }) {
      taken.push(occasion)
      const answer = answers.shift() ?? { is: 'sent', pieces: 1 }
      if (answer === 'throws') throw new TypeError('line is cut')
      return answer
    },
  }
  return { channel, taken, answer: (...next: typeof answers) => void (answers = next) }
}

const sms = aWay('sms')
let test: TestHouse
beforeAll(async () => {
  test = await openTestHouse({ channels: [sms.channel] })
})
afterAll(() => test.close())
beforeEach(() => {
  sms.taken.length = 0
  sms.answer()
})

const messageRow = z.object({ occasion: z.string(), state: z.string(), reason: z.string(), dueAt: z.string(), attempts: z.number() })
const messagesOf = async (publicId: string) => test.house.db.read(messageRow, 'SELECT m.occasion, m.state, m.reason, m.due_at, m.attempts FROM message m JOIN case_file c ON c.id = m.object_id WHERE c.public_id = ? ORDER BY m.occasion', [publicId])
const aToldCase = async () => {
  const { id } = await aCase(test.phone(), { tellMe: true })
  await deliverAll(test)
  return id
}
/** Moves the clock to the next such hour in Asia/Shanghai. */
function until(hour: number): void {
  const now = test.house.clock()
  const there = new Date(now)
  there.setUTCHours((hour + 16) % 24, 0, 0, 0)
  test.later(((there.getTime() - now.getTime() + 86_400_000) % 86_400_000))
}

describe('告诉我进展', () => {
  beforeEach(() => until(9))

  it('who agreed is told of each step once; what the office does for itself is not told', async () => {
    const office = (await aStaff(test, 'office')).client
    const id = await aToldCase()
    await actOnCase(test, office, id, 'addNote', { note: '等电工' })
    await actOnCase(test, office, id, 'accept')
    await deliverAll(test)
    expect(await sendMessages(test.house)).toBe(2)
    expect(sms.taken.sort()).toEqual(['step.1', 'step.3'])
    expect(await sendMessages(test.house)).toBe(0)
  })

  it('who did not agree, or left no telephone, is not', async () => {
    await aCase(test.phone())
    await aCase(test.phone(), { contactPhone: '', tellMe: true })
    await deliverAll(test)
    expect([await sendMessages(test.house), sms.taken]).toEqual([0, []])
  })
})

describe('a message that is not taken', () => {
  beforeEach(() => until(9))

  it('is tried again after growing pauses, and counts once', async () => {
    const id = await aToldCase()
    sms.answer('throws', { is: 'retry', reason: 'noAnswer' })
    for (const [pause, sent] of [[0, 0], [backOff(1, messagePatience) - 1, 0], [1, 0], [backOff(2, messagePatience), 1]] as const) {
      test.later(pause)
      await sendMessages(test.house)
      expect((await messagesOf(id)).filter(({ state }) => state === 'sent')).toHaveLength(sent)
    }
    expect(sms.taken).toHaveLength(3)
  })

  it('waits as long as the other side asks', async () => {
    const id = await aToldCase()
    sms.answer({ is: 'retry', reason: 'noAnswer', afterMs: 1_800_000 })
    await sendMessages(test.house)
    test.later(1_799_999)
    await sendMessages(test.house)
    expect(sms.taken).toHaveLength(1)
    test.later(1)
    await sendMessages(test.house)
    expect(await messagesOf(id)).toMatchObject([{ state: 'sent', attempts: 2 }])
  })

  it('is given up after the last try, and never tried again', async () => {
    const id = await aToldCase()
    sms.answer(...Array.from({ length: 20 }, () => 'throws' as const))
    for (let tried = 0; tried < 15; tried += 1) {
      await sendMessages(test.house)
      test.later(messagePatience.capMs)
    }
    until(9)
    await sendMessages(test.house)
    expect(sms.taken).toHaveLength(messagePatience.mostTries)
    expect(await messagesOf(id)).toMatchObject([{ state: 'dead', reason: 'noAnswer' }])
  })

  it('is given up at once where trying is useless; without the channel, too', async () => {
    const [first, second] = [await aToldCase(), await aToldCase()]
    sms.answer({ is: 'dead', reason: 'noAnswer' })
    await sendMessages({ ...test.house, channels: [] })
    expect([...(await messagesOf(first)), ...(await messagesOf(second))]).toMatchObject([{ state: 'dead', reason: 'channelOff' }, { state: 'dead', reason: 'channelOff' }])
    expect(sms.taken).toEqual([])
  })

  it('that falls through its last way is dropped: nobody has to look', async () => {
    const id = await aToldCase()
    sms.answer({ is: 'fallThrough', reason: 'gone' })
    await sendMessages(test.house)
    expect(await messagesOf(id)).toMatchObject([{ state: 'dropped', reason: 'gone' }])
  })
})

describe('at night', () => {
  it('what happens after ten waits until seven, and is then sent', async () => {
    until(22)
    const id = await aToldCase()
    expect(await sendMessages(test.house)).toBe(0)
    expect((await messagesOf(id))[0]?.dueAt.slice(10)).toBe('T23:00:00.000Z')
    until(7)
    expect(await sendMessages(test.house)).toBe(1)
  })

  it('what was due by day but met at night waits too', async () => {
    until(21)
    const id = await aToldCase()
    until(23)
    expect([await sendMessages(test.house), sms.taken]).toEqual([0, []])
    until(7)
    await sendMessages(test.house)
    expect(await messagesOf(id)).toMatchObject([{ state: 'sent' }])
  })
})

describe('several processes', () => {
  beforeEach(() => until(9))

  it('eight that ask at once send each message once', async () => {
    for (let made = 0; made < 6; made += 1) await aCase(test.phone(), { tellMe: true })
    await deliverAll(test)
    const sent = await Promise.all(Array.from({ length: 8 }, () => sendMessages(test.house)))
    expect(sent.reduce((sum, one) => sum + one, 0)).toBe(6)
    expect(sms.taken).toHaveLength(6)
  })

  it('one that dies while sending leaves the message to another, and its late answer changes nothing', async () => {
    const id = await aToldCase()
    let answerLate: (outcome: Outcome) => void = () => undefined
    sms.answer(new Promise<Outcome>((answered) => void (answerLate = answered)))
    const dying = sendMessages(test.house)
    // Claimed as soon as it is with the channel.
    while (sms.taken.length === 0) await new Promise(setImmediate)
    expect(await sendMessages(test.house)).toBe(0)
    test.later(60_001)
    expect(await sendMessages(test.house)).toBe(1)
    answerLate({ is: 'dead', reason: 'noAnswer' })
    await dying
    expect(await messagesOf(id)).toMatchObject([{ state: 'sent', attempts: 2 }])
  })
})
