/** node scripts/build.mjs [--force] bff|h5|console|weapp … : builds what is missing or stale. */
import { BuildFailed, buildTargets } from './lib/build-targets.mjs'
import { targets } from './lib/targets.mjs'

const args = process.argv.slice(2)
const names = args.filter((arg) => arg !== '--force')
const unknown = names.filter((name) => !(name in targets))

if (unknown.length > 0 || names.length === 0) {
  console.error(`用法：node scripts/build.mjs [--force] ${Object.keys(targets).join('|')} ……${unknown.length > 0 ? `（不认识：${unknown.join(' ')}）` : ''}`)
  process.exit(2)
}

try {
  const built = await buildTargets(names, { force: args.includes('--force') })
  if (built === 0) console.log('没有改动，不用重新编译（要强制重来，加 --force）')
} catch (error) {
  if (!(error instanceof BuildFailed)) throw error
  console.error(`${error.output}\n\n${error.message}，原因见上。`)
  process.exit(1)
}
