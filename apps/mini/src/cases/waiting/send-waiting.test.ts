import 'fake-indexeddb/auto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { AttachmentView } from '@mingbai/contracts/common'
import { caseSubmissionSchema, type Receipt } from '@mingbai/contracts/submit-case'
import { ownFile } from '../../platform/own-file'
import { newDraft } from '../draft'
import { readDraft } from '../keep-draft'
import { readReceipts } from '../receipts'
import { keyOnItsWay, sendWaiting } from './send-waiting'
import { backToForm, giveUp, waitForLine } from './wait-for-line'
import { readWaiting, type Waiting } from './waiting-list'

type Answer = { status: number; body: string } | 'cut'
const UPLOAD = '/api/v1/uploads'
const CASE = '/api/v1/cases'

/** What came, by its path, and of a case its words. */
let came: string[] = []
/** Given to the next requests of that path, in turn; then all is taken. */
let answers: { path: string; answer: Answer }[] = []
/** The next request of that path is told of, and answered only when it is let go. */
let held: { path: string; arrived: () => void; letGo: Promise<void> } | null = null

async function answerTo(request: IncomingMessage): Promise<Answer> {
  const body = await text(request)
  const path = request.url ?? ''
  came.push(path === CASE ? caseSubmissionSchema.parse(JSON.parse(body)).words : path)
  if (held?.path === path) {
    const { arrived, letGo } = held
    held = null
    arrived()
    await letGo
  }
  const at = answers.findIndex((one) => one.path === path)
  const [next] = at < 0 ? [] : answers.splice(at, 1)
  if (next) return next.answer
  const number = came.length
  return { status: 200, body: JSON.stringify(path === UPLOAD ? anAttachment(number) : aReceipt(number)) }
}

const anAttachment = (number: number): AttachmentView => ({ id: `photo-${number}`, url: '/f', thumbUrl: '/t', width: 8, height: 6, caption: '' })
const aReceipt = (number: number): Receipt => ({
  id: String(number).padStart(10, '0'), number: `灵沙2026-000${number}`, queryCode: 'ABCDE-FGHJK', token: 't', kindLabel: '投诉', receivedOn: '2026-11-28',
  words: '', due: null, proofUrl: '/r', qr: '', office: { name: '党政办', phone: '0952-6801081' }, held: false, sample: false,
})

const reply = async (request: IncomingMessage, response: ServerResponse) => {
  const answer = await answerTo(request)
  if (answer === 'cut') request.socket.destroy()
  else response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body)
}
const server = createServer((request, response) => void reply(request, response))
const stored = new Map<string, string>()
// Node has neither a browser's storage nor its address: these are their contracts, on this machine.
Object.assign(globalThis, { window: { localStorage: { getItem: (key: string) => stored.get(key) ?? null, setItem: (key: string, value: string) => void stored.set(key, value), removeItem: (key: string) => void stored.delete(key) } } })
const fetchFar = globalThis.fetch

beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address() as AddressInfo
  globalThis.fetch = (path, more) => fetchFar(`http://127.0.0.1:${address.port}${String(path)}`, more)
})
afterAll(() => {
  globalThis.fetch = fetchFar
  server.close()
  server.closeAllConnections()
})
beforeEach(() => {
  stored.clear()
  stored.set('receipts', '[]')
  came = []
  answers = []
  held = null
})

/** Handed in without a line, with a photograph that lies on the phone or without. */
async function handIn(at: number, words: string, withPhoto = false): Promise<Waiting> {
  const key = String(at).padStart(32, '0')
  if (withPhoto) await ownFile(key, new Blob(['a photograph'])).keep()
  waitForLine({ ...newDraft(key), words, photos: withPhoto ? [{ key, id: '', thumbUrl: '' }] : [] }, at)
  const one = readWaiting().find(({ since }) => since === at)
  if (!one) throw new Error('it does not wait')
  return one
}

/** Begins to send, and comes back while the server holds the next request of this path. */
async function sendUntil(path: string): Promise<{ goOn: () => Promise<void> }> {
  let letGo = () => undefined as void
  const reached = new Promise<void>((arrived) => {
    held = { path, arrived, letGo: new Promise((resolve) => (letGo = resolve)) }
  })
  const sent = sendWaiting()
  await reached
  return {
    goOn: () => {
      letGo()
      return sent
    },
  }
}

test('what is given up while another is on its way is not sent', async () => {
  await handIn(1, '渠口堵了水流不过去', true)
  await handIn(2, '路灯坏了半个月了')
  const third = await handIn(3, '这一件我不想说了')
  const { goOn } = await sendUntil(UPLOAD)
  giveUp(third)
  await goOn()
  expect(came).toEqual([UPLOAD, '渠口堵了水流不过去', '路灯坏了半个月了'])
  expect(readWaiting()).toEqual([])
})

test('what goes back to its form while its photo goes up is not sent, and keeps its photo', async () => {
  const one = await handIn(1, '渠口堵了水流不过去', true)
  await handIn(2, '路灯坏了半个月了')
  const { goOn } = await sendUntil(UPLOAD)
  expect(backToForm(one, 10)).toBe('done')
  await goOn()
  expect(came).toEqual([UPLOAD, '路灯坏了半个月了'])
  expect(readDraft()).toMatchObject({ words: '渠口堵了水流不过去', photos: [{ id: '' }], unanswered: [] })
})

test('what is handed in anew while its older words wait for a photo goes with the new words alone', async () => {
  const one = await handIn(1, '渠口堵了水流不过去', true)
  const { goOn } = await sendUntil(UPLOAD)
  expect(backToForm(one, 10)).toBe('done')
  const left = readDraft()
  if (left) waitForLine({ ...left, words: '渠口堵了，庄稼快旱死了' }, 20)
  await goOn()
  await sendWaiting()
  expect(came.filter((what) => what !== UPLOAD)).toEqual(['渠口堵了，庄稼快旱死了'])
})

test('while its words are on their way it says so, and what comes back to the form then knows that they may have arrived', async () => {
  const one = await handIn(1, '渠口堵了水流不过去')
  const { goOn } = await sendUntil(CASE)
  expect(keyOnItsWay()).toBe(one.body.submissionKey)
  expect(backToForm(one, 10)).toBe('done')
  await goOn()
  expect(keyOnItsWay()).toBeNull()
  expect(readDraft()).toMatchObject({ unanswered: [{ words: '渠口堵了水流不过去' }] })
  expect(readReceipts()).toHaveLength(1)
})

const refused = (status: number, code: string): Answer => ({ status, body: JSON.stringify({ error: { code, message: '说给人听的话' } }) })

test.each<[string, string, Answer]>([
  ['no answer', CASE, 'cut'],
  ['a page of the provider’s in between', CASE, { status: 200, body: '<html>请先登录</html>' }],
  ['a broken server', CASE, refused(500, 'serverError')],
  ['a gateway with words of its own', CASE, { status: 502, body: 'Bad Gateway' }],
  ['a full disk', CASE, refused(507, 'storageFull')],
  ['too many photographs at once', UPLOAD, refused(429, 'tooManyUploads')],
])('%s passes: it waits on without a word, and is sent the next time', async (_, path, answer) => {
  await handIn(1, '渠口堵了水流不过去', true)
  answers = [{ path, answer }]
  await sendWaiting()
  expect(readWaiting()).toMatchObject([{ problem: '' }])
  await sendWaiting()
  expect(readWaiting()).toEqual([])
  expect(readReceipts()).toHaveLength(1)
})

test('one that the server stumbles over does not keep the others from being sent; without a line none is tried', async () => {
  await handIn(1, '渠口堵了水流不过去')
  await handIn(2, '路灯坏了半个月了')
  answers = [{ path: CASE, answer: refused(500, 'serverError') }]
  await sendWaiting()
  expect(readWaiting().map(({ body }) => body.words)).toEqual(['渠口堵了水流不过去'])
  await handIn(3, '垃圾没有人来收')
  came = []
  answers = [{ path: CASE, answer: 'cut' }]
  await sendWaiting()
  expect(came).toEqual(['渠口堵了水流不过去'])
})

test('an upload that was swept goes up again once; what the server still does not know is said, not tried for ever', async () => {
  await handIn(1, '渠口堵了水流不过去', true)
  answers = [{ path: CASE, answer: 'cut' }, { path: CASE, answer: refused(404, 'fileNotFound') }, { path: CASE, answer: refused(404, 'fileNotFound') }]
  for (let time = 0; time < 5; time++) await sendWaiting()
  expect(came.filter((what) => what === UPLOAD)).toHaveLength(2)
  expect(came.filter((what) => what !== UPLOAD)).toHaveLength(3)
  expect(readWaiting()).toMatchObject([{ problem: '说给人听的话' }])
})

test('a refusal that will not pass is said, and waits for a person', async () => {
  await handIn(1, '渠口堵了水流不过去')
  answers = [{ path: CASE, answer: refused(400, 'badRequest') }]
  await sendWaiting()
  await sendWaiting()
  expect(came).toHaveLength(1)
  expect(readWaiting()).toMatchObject([{ problem: '说给人听的话' }])
})
