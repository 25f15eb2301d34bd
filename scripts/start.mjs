/** npm start [-- --empty]: builds what is stale, then runs the server in this very process. */
const needed = [20, 19]
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major < needed[0] || (major === needed[0] && minor < needed[1])) {
  console.error(`明白栏需要 Node.js ${needed.join('.')} 或更新的版本，这台机器上是 ${process.versions.node}。请到 https://nodejs.org/zh-cn 下载安装后再运行。`)
  process.exit(1)
}

// Loaded after the check: an old Node would stop at their syntax before it could say what is wrong.
const { createRequire } = await import('node:module')
const { join } = await import('node:path')
const { BuildFailed, buildTargets } = await import('./lib/build-targets.mjs')
const { root, targets } = await import('./lib/targets.mjs')

try {
  await buildTargets(['bff', 'h5', 'console'])
} catch (error) {
  if (!(error instanceof BuildFailed)) throw error
  console.error(`${error.output}\n\n${error.message}，服务没有启动。原因见上。`)
  process.exit(1)
}

// One process: Ctrl-C reaches the server itself, and ./data means the same folder wherever npm was called.
process.chdir(root)
process.env.NODE_ENV ??= 'production'
const main = join(root, targets.bff.dist, targets.bff.proof)
process.argv[1] = main
createRequire(main)(main)
