import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

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
