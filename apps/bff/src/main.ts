import { boardPath } from '@mingbai/contracts/routes'
import { terminalQr } from '@mingbai/outputs/qr'
import { existsSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { networkInterfaces } from 'node:os'
import { resolve } from 'node:path'
import { makeApp } from './app'
import { readEnv, type Env } from './env'
import type { House } from './house'
import { startJobs } from './jobs/start-jobs'
import { offFeatures } from './off-features'
import { openHouse } from './open-house'
import { serverOptions } from './http/server-options'
import type { SignIn } from './samples/demo-sign-ins'
import { firstStart } from './samples/first-start'
import { closeServer } from './http/close-server'

const say = (line = '') => void process.stdout.write(`${line}\n`)

async function start(): Promise<void> {
  const env = readEnv(process.env)
  const { house, files, keysMadeAt } = await openHouse(env, resolve('config'))
  const signIns = await firstStart(house, files, { isEmpty: process.argv.includes('--empty'), progress: showProgress })

  const clients = { h5: folder('apps/mini/dist/h5'), console: folder('apps/console/dist') }
  const answer = makeApp(house, clients).callback()
  const server = createServer(serverOptions, (request, response) => void answer(request, response))
  await listen(server, env)
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : env.port
  const jobs = startJobs(house)
  await greet(house, port, signIns, keysMadeAt)

  let closing = false
  const close = async () => {
    if (closing) return
    closing = true
    say('\n正在停下：先答完手上的请求……')
    await closeServer(server)
    await jobs.stop()
    await house.db.close()
    say('已停下，数据已保存。')
    process.exit(0)
  }
  process.on('SIGINT', () => void close())
  process.on('SIGTERM', () => void close())
}

function listen(server: Server, { port, host }: Env): Promise<void> {
  return new Promise((listening, failed) => {
    server.once('error', failed)
    server.listen(port, host, listening)
  })
}

function showProgress(done: number, of: number): void {
  if (process.stdout.isTTY) process.stdout.write(`\r  放入示例内容 ${done}/${of}${done === of ? '\n' : ''}`)
}

function folder(path: string): string | null {
  const full = resolve(path)
  return existsSync(full) ? full : null
}

async function greet(house: House, port: number, signIns: SignIn[], keysMadeAt: string | null): Promise<void> {
  const tenant = await house.book()
  const site = house.env.publicUrl ?? `http://${lanAddress()}:${port}`
  const board = [...tenant.boards.values()].find(({ village }) => village !== null)
  say(`\n明白栏 · ${tenant.name}   已就绪`)
  say(`  村民手机端   ${site}/`)
  say(`  工作台       ${site}/console/`)
  if (board) {
    const address = `${site}${boardPath(board.code)}`
    say(`  公开栏示例   ${address}   （${board.name}）\n`)
    say(terminalQr(address))
  }
  if (!house.env.publicUrl) say('\n  没有设 PUBLIC_URL：可以试用，但还不能打印二维码。')
  const off = offFeatures(house.env)
  if (off.length > 0) say(`\n  没有开通：${off.map(({ says }) => says).join('、')}。网页版照常用，怎样开通见 config/env.example。`)
  if (signIns.length > 0) {
    say('\n  首次启动，登录账号和密码只显示这一次：')
    for (const { account, label, password } of signIns) say(`    ${account.padEnd(11)} ${password}   ${label}`)
  }
  if (keysMadeAt) say(`\n  已生成密钥：${keysMadeAt}\n  请另外备份，不要和数据放在一起；丢了就看不到联系方式、查询码也对不上。`)
  say('\n  按 Ctrl-C 停下。')
}

/** The address a phone in the same network can open. */
function lanAddress(): string {
  const found = Object.values(networkInterfaces()).flat().find((one) => one && one.family === 'IPv4' && !one.internal)
  return found?.address ?? 'localhost'
}

start().catch((error: unknown) => {
  process.stderr.write(`\n启动失败：${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
