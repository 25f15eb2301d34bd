import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { bundleBff } from './bundle-bff.mjs'
import { bundleLanding } from './bundle-landing.mjs'
import { bundleWorker } from './bundle-worker.mjs'
import { precompress } from './precompress.mjs'
import { isFresh, sourceHash, writeStamp } from './stamp.mjs'
import { root, targets } from './targets.mjs'

/** A build tool that failed; `output` is all it printed. */
export class BuildFailed extends Error {
  constructor(name, output) {
    super(`${name}没有编译成功`)
    this.output = output
  }
}

/**
 * Builds those of `names` whose sources changed since their last build, one after the other, a line each.
 * @throws {BuildFailed}
 */
export async function buildTargets(names, { force = false, say = console.log } = {}) {
  const stale = names.map((name) => ({ ...targets[name], hash: sourceHash(targets[name]) })).filter((target) => force || !isFresh(target, target.hash))
  for (const [index, target] of stale.entries()) {
    say(`[${index + 1}/${stale.length}] 正在编译${target.name}……`)
    const stillAlive = setInterval((start) => say(`      ……还在编译，已经 ${secondsSince(start)} 秒`), 10_000, performance.now())
    const seconds = await buildOne(target).finally(() => clearInterval(stillAlive))
    say(`[${index + 1}/${stale.length}] ${target.name}编译好了，用了 ${seconds} 秒`)
  }
  return stale.length
}

const secondsSince = (start) => ((performance.now() - start) / 1000).toFixed(1)

async function buildOne(target) {
  const start = performance.now()
  // The old output goes first: a build cut off half-way leaves no stamp, and no mixture of old and new files.
  rmSync(join(root, target.dist), { recursive: true, force: true })
  mkdirSync(join(root, target.dist), { recursive: true })
  const output = await (target.esbuild ? bundle(target, bundleBff) : runTool(target))
  // Taro ends with 0 even when it could not read its own configuration.
  if (!existsSync(join(root, target.dist, target.proof))) throw new BuildFailed(target.name, `${output}\n没有生成 ${target.dist}/${target.proof}`)
  if (target.landing) await bundle(target, bundleLanding)
  if (target.worker) await bundle(target, bundleWorker)
  if (target.precompress) await precompress(join(root, target.dist))
  writeStamp(target, target.hash)
  return secondsSince(start)
}

async function bundle(target, make) {
  try {
    await make(target)
    return ''
  } catch (error) {
    throw new BuildFailed(target.name, String(error))
  }
}

function runTool({ name, app, tool }) {
  const cwd = join(root, app)
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [toolPath(name, cwd, tool.bin), ...tool.args], {
      cwd,
      env: { ...process.env, ...tool.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text))
    child.on('error', (error) => reject(new BuildFailed(name, String(error))))
    child.on('close', (code, signal) => (code === 0 ? resolve(lastWords(output)) : reject(new BuildFailed(name, `${lastWords(output)}\n退出码 ${code ?? signal}`))))
  })
}

const cursorUp = '\u001b[1A'

/** Webpack's bar redraws itself by moving the cursor up: only what follows the last redraw is worth reading. */
function lastWords(output) {
  const redraw = output.lastIndexOf(cursorUp)
  return stripVTControlCharacters(redraw < 0 ? output : output.slice(redraw)).trim()
}

/** npm hoists as it sees fit; a tool's folder is the first one on the app's own look-up path. */
function toolPath(name, cwd, bin) {
  const folders = createRequire(join(cwd, 'package.json')).resolve.paths(bin) ?? []
  const found = folders.map((folder) => join(folder, bin)).find((file) => existsSync(file))
  if (found === undefined) throw new BuildFailed(name, `找不到编译工具 ${bin}，请先运行 npm install`)
  return found
}
