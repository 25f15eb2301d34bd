import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { builtInEnv, generated, root } from './targets.mjs'

const skippedFolders = new Set(['node_modules', 'dist', 'test', '__tests__', '.swc', '.cache', '.temp'])
const isNoSource = (path) => /\.(test\.tsx?|md)$/.test(path) || generated.has(path)

/** Every source file below `path` (relative to the root), sorted, so that the hash does not depend on the file system. */
function filesBelow(path) {
  const absolute = join(root, path)
  if (!existsSync(absolute)) return []
  if (!statSync(absolute).isDirectory()) return [path]
  return readdirSync(absolute, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (skippedFolders.has(entry.name)) return []
      if (entry.isDirectory()) return filesBelow(`${path}/${entry.name}`)
      return entry.isFile() && !isNoSource(`${path}/${entry.name}`) ? [`${path}/${entry.name}`] : []
    })
}

/** Contents, not times: a fresh checkout or a copied folder must not look stale. */
export function sourceHash(target, env = process.env) {
  const hash = createHash('sha256')
  for (const name of builtInEnv) hash.update(`${name}=${env[name] ?? ''}\0`)
  for (const input of target.inputs) {
    for (const file of filesBelow(input)) hash.update(`${file}\0`).update(readFileSync(join(root, file))).update('\0')
  }
  return hash.digest('hex')
}

const stampFile = (target) => join(root, target.dist, '.build-stamp')

export function isFresh(target, hash) {
  const stamp = stampFile(target)
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash && existsSync(join(root, target.dist, target.proof))
}

export function writeStamp(target, hash) {
  writeFileSync(stampFile(target), hash)
}
