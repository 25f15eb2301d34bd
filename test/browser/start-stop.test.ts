import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openS3Server } from '../s3-server/server'
import { openSmsGateway } from '../sms-gateway/gateway'
import { openWechatServer } from '../wechat-server/server'

/** The command of the README on an empty data folder, as an operator meets it. */
const root = join(__dirname, '../..')
const folders: string[] = []
const children: ChildProcess[] = []

interface Run {
  child: ChildProcess
  printed: () => string
  /** Milliseconds from the command to the printed addresses. */
  readyAfter: number
  url: string
}

async function start(dataDir: string, args: string[] = [], env: Record<string, string> = {}): Promise<Run> {
  const began = Date.now()
  const child = spawn(process.execPath, ['scripts/start.mjs', ...args], { cwd: root, env: { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, LOG_LEVEL: 'warn', ...env } })
  children.push(child)
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()))
  while (!/Ctrl-C/.test(text)) {
    if (child.exitCode !== null || Date.now() - began > 100_000) throw new Error(`did not start:\n${text}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  const port = /\/\/[^/\s]+:(\d+)\//.exec(text)?.[1]
  return { child, printed: () => text, readyAfter: Date.now() - began, url: `http://127.0.0.1:${port}` }
}

function stop(run: Run): Promise<number | null> {
  const ended = new Promise<number | null>((resolve) => run.child.once('exit', resolve))
  run.child.kill('SIGINT')
  return ended
}

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mingbai-start-'))
  folders.push(folder)
  return folder
}

const caseNumbers = async ({ url }: Run) => ((await (await fetch(`${url}/api/v1/cases`)).json()) as { items: { number: string }[] }).items.map(({ number }) => number)

const submission = (key: string) => ({
  submissionKey: key, kind: 'complaint', words: '三队门前的路坏了，下雨天走不了人。', village: '640221201200', spot: '三队', category: null, board: null, contactName: '', contactPhone: '',
  hideFromHandler: false, wordsMayBePublic: true, dangerous: false, photos: [],
})

afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

test('a first start prints the addresses, a QR code and one sign-in per role; a second one is ready in under 3 s with all data', async () => {
  const folder = emptyFolder()
  const first = await start(folder)
  expect(first.printed()).toMatch(/█/)
  expect(first.printed()).toMatch(/\/b\/\w{8}/)
  for (const account of ['office', 'leader', 'handler', 'counter', 'clerk', 'supervisor', 'head', 'discipline', 'congress', 'admin']) {
    expect(first.printed()).toMatch(new RegExp(`^ +${account} +\\S{10,}`, 'm'))
  }
  const reply = await fetch(`${first.url}/api/v1/cases`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(submission('a'.repeat(32))) })
  expect(reply.status).toBe(200)
  const before = await caseNumbers(first)
  expect(await stop(first)).toBe(0)
  expect(statSync(join(folder, 'keys', 'keys.json')).mode & 0o777).toBe(0o600)

  const second = await start(folder)
  expect(second.readyAfter).toBeLessThan(3000)
  expect(second.printed()).not.toMatch(/只显示这一次/)
  expect(await caseNumbers(second)).toEqual(before)
  expect(await stop(second)).toBe(0)
}, 150_000)

test('--empty starts without samples', async () => {
  const run = await start(emptyFolder(), ['--empty'])
  expect(await caseNumbers(run)).toEqual([])
  expect(await stop(run)).toBe(0)
}, 100_000)

/** What needs somebody else's service: as /readyz names it, and as the operator reads it. */
const outside = {
  'wechat': '微信小程序的登录、消息和码（WECHAT_APP_ID）',
  'wechat.messages': '微信订阅消息，办件的每一步（WECHAT_TEMPLATE_CASE_STEP）',
  'wechat.news': '微信订阅消息，关注的有新的（WECHAT_TEMPLATE_NEWS）',
  'wechat.push': '微信的消息推送（WECHAT_PUSH_TOKEN）',
  'wechat.official': '公众号发文（WECHAT_OFFICIAL_APP_ID）',
  'sms': '短信（SMS_GATEWAY_URL）',
  's3': 'S3 文件存储（S3_BUCKET_URL）',
}
const ofWechat = ['wechat', 'wechat.messages', 'wechat.news', 'wechat.push', 'wechat.official'] as const
const templates = { WECHAT_TEMPLATE_CASE_STEP: 'qPyJq9aNqkGTsVFVn5WGmYB8oUmzZ5xU thing3=words', WECHAT_TEMPLATE_NEWS: 'nEwSq9aNqkGTsVFVn5WGmYB8oUmzZ5xU thing1=title', WECHAT_PUSH_TOKEN: 'lingsha' }

test.each([
  ['nothing', [], Object.keys(outside)],
  ['WeChat', ['wechat'], ['sms', 's3']],
  ['text messages and files', ['sms', 's3'], ofWechat],
  ['everything', ['wechat', 'sms', 's3'], []],
] as const)('with %s connected the start and /readyz say the same of the rest: that it is off', async (_, connected: readonly string[], off: readonly string[]) => {
  const [wechat, sms, s3] = await Promise.all([openWechatServer(), openSmsGateway(() => new Date(), { caseStep: 'SMS_5001' }), openS3Server()])
  const settings: Record<string, Record<string, string>> = { wechat: { ...wechat.env, ...templates }, sms: sms.env, s3: s3.env }
  const run = await start(emptyFolder(), ['--empty'], Object.assign({}, ...connected.map((name) => settings[name])))
  const said = run.printed().split('\n').find((line) => line.includes('没有开通'))?.trim() ?? ''
  const words = Object.entries(outside).flatMap(([code, says]) => (off.includes(code) ? [says] : []))
  expect(said).toBe(off.length === 0 ? '' : `没有开通：${words.join('、')}。网页版照常用，怎样开通见 config/env.example。`)
  expect(await (await fetch(`${run.url}/readyz`)).json()).toMatchObject({ ready: true, off })
  expect(await stop(run)).toBe(0)
  await Promise.all([wechat.close(), sms.close(), s3.close()])
}, 60_000)

test('what the start says is off stands in the examples of settings', () => {
  const examples = readFileSync(join(root, 'config/env.example'), 'utf8')
  const names = Object.values(outside).map((says) => /（(\w+)）$/.exec(says)?.[1] ?? says)
  expect(names.filter((name) => !examples.includes(`\n#${name}=`))).toEqual([])
})

test('a request in flight when Ctrl-C comes is answered, and what it brought is kept', async () => {
  const folder = emptyFolder()
  const run = await start(folder, ['--empty'])
  const body = JSON.stringify(submission('b'.repeat(32)))
  const half = Math.floor(Buffer.byteLength(body) / 2)
  const answered = new Promise<number>((resolve, reject) => {
    const sending = request(`${run.url}/api/v1/cases`, { method: 'POST', headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), expect: '100-continue' } }, (reply) => {
      reply.resume()
      reply.once('end', () => resolve(reply.statusCode ?? 0))
    })
    sending.once('error', reject)
    sending.flushHeaders()
    // The server has it in hand.
    sending.once('continue', () => {
      sending.write(Buffer.from(body).subarray(0, half))
      run.child.kill('SIGINT')
      setTimeout(() => sending.end(Buffer.from(body).subarray(half)), 300)
    })
  })
  const ended = new Promise<number | null>((resolve) => run.child.once('exit', resolve))
  expect(await answered).toBe(200)
  expect(await ended).toBe(0)
  const again = await start(folder)
  expect(await caseNumbers(again)).toHaveLength(1)
  await stop(again)
}, 100_000)

test('DEMO_PASSWORD is refused for a site that others can reach', async () => {
  const child = spawn(process.execPath, ['scripts/start.mjs'], { cwd: root, env: { ...process.env, PORT: '0', DATA_DIR: emptyFolder(), DEMO_PASSWORD: 'lingsha-demo-2026', PUBLIC_URL: 'https://board.example.gov.cn' } })
  children.push(child)
  let text = ''
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()))
  expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(1)
  expect(text).toContain('DEMO_PASSWORD')
}, 60_000)
