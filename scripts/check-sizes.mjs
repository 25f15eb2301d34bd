/** node scripts/check-sizes.mjs: what a phone must load, measured in the built output, against its limit. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkSizes } from './lib/sizes.mjs'
import { root, targets } from './lib/targets.mjs'

const missing = ['h5', 'weapp'].filter((name) => !existsSync(join(root, targets[name].dist, targets[name].proof)))
if (missing.length > 0) {
  console.error(`还没有编译：node scripts/build.mjs ${missing.join(' ')}`)
  process.exit(1)
}

const subPackages = JSON.parse(readFileSync(join(root, targets.weapp.dist, 'app.json'), 'utf8')).subPackages ?? []
const landingRoots = subPackages.filter(({ independent }) => independent).map(({ root: folder }) => folder)
if (landingRoots.length === 0) {
  console.error('app.json 里没有独立分包：扫码第一页没有编译进去')
  process.exit(1)
}
const results = checkSizes({
  h5: join(root, targets.h5.dist),
  weapp: join(root, targets.weapp.dist),
  subPackageRoots: subPackages.map(({ root: folder }) => folder),
  landingRoots,
})
for (const { what, bytes, limit } of results) {
  console.log(`${bytes <= limit ? '合格' : '超了'}  ${(bytes / 1024).toFixed(1).padStart(7)} KB / ${limit / 1024} KB  ${what}`)
}
process.exit(results.every(({ bytes, limit }) => bytes <= limit) ? 0 : 1)
