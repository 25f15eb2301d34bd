import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const root = join(__dirname, '../..')
export const password = 'lingsha-demo-2026'

export interface Product {
  url: string
  /** Address of a village's board, as its QR says it. */
  board: string
  /** Fifteen days on; only of a product that was started with `movedClock`. */
  later: () => Promise<void>
  stop: () => Promise<void>
}

/** Settings of a product whose clock the test moves on. */
export const movedClock = { NODE_OPTIONS: `--import=${pathToFileURL(join(__dirname, 'moved-clock.mjs')).href}` }

/** The product as an operator starts it, on an empty data folder: the built server in a process of its own. */
export async function startProduct(args: string[] = [], env: Record<string, string> = {}): Promise<Product> {
  const main = join(root, 'apps/bff/dist/main.cjs')
  if (!existsSync(main)) throw new Error('apps/bff/dist/main.cjs is not built: run npm run build')
  const dataDir = mkdtempSync(join(tmpdir(), 'mingbai-browser-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, [main, ...args], {
    cwd: root,
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', PUBLIC_URL: url, DATA_DIR: dataDir, DEMO_PASSWORD: password, LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  child.stdout.on('data', (text: Buffer) => (printed += text.toString()))
  child.stderr.on('data', (text: Buffer) => (printed += text.toString()))
  await until(() => /Ctrl-C/.test(printed), () => `the product did not start:\n${printed}`)
  const board = /http\S+\/b\/\w+/.exec(printed)?.[0]
  if (!board) throw new Error(`no board was printed:\n${printed}`)
  return {
    url,
    board,
    later: async () => {
      const before = printed.length
      child.kill('SIGUSR2')
      await until(() => printed.slice(before).includes('clock moved'), () => 'the clock did not move')
    },
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGINT')
      await ended
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function until(isTrue: () => boolean, complaint: () => string): Promise<void> {
  const end = Date.now() + 60_000
  while (!isTrue()) {
    if (Date.now() > end) throw new Error(complaint())
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}
