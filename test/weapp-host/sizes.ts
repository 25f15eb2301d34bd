import { statSync } from 'node:fs'
import path from 'node:path'
import { listFiles } from './compile'
import { packageOf, type Layout } from './layout'

/** Not uploaded with the mini-program. */
const leftOut = /(\.map|\.LICENSE\.txt|^project\.(private\.)?config\.json)$/

/** Bytes of every package, by its root ('' is the main package). */
export function packageSizes(dist: string, layout: Layout): Map<string, number> {
  const sizes = new Map(layout.packages.map((part) => [part.root, 0]))
  for (const file of listFiles(dist)) {
    if (leftOut.test(file)) continue
    const { root } = packageOf(layout, file)
    sizes.set(root, (sizes.get(root) ?? 0) + statSync(path.join(dist, file)).size)
  }
  return sizes
}
