import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { root } from './targets.mjs'

/**
 * One CommonJS file: the format in which jest runs the same source, so that both meet the same packages.
 * What apps/bff declares stays in node_modules (native parts, drivers looked up by name); our own packages,
 * and what only they need, go into the bundle.
 */
export async function bundleBff(target) {
  const { build } = createRequire(join(root, target.app, 'package.json'))('esbuild')
  const { dependencies } = JSON.parse(readFileSync(join(root, target.app, 'package.json'), 'utf8'))
  await build({
    absWorkingDir: root,
    entryPoints: [join(target.app, 'src/main.ts')],
    outfile: join(target.dist, target.proof),
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    bundle: true,
    sourcemap: true,
    charset: 'utf8',
    legalComments: 'none',
    external: Object.keys(dependencies).filter((name) => !name.startsWith('@mingbai/')),
    logLevel: 'silent',
  })
  // What screens and kiosks run: televisions carry old browsers. Checking signatures needs large integers.
  for (const [feature, outfile, oldest] of [['screens', 'screens.js', 'es2017'], ['ledger', 'ledger.js', 'es2020']]) {
    await build({
      absWorkingDir: root,
      entryPoints: [join(target.app, `src/${feature}/browser/main.ts`)],
      outfile: join(target.dist, outfile),
      platform: 'browser',
      target: oldest,
      format: 'iife',
      bundle: true,
      minify: true,
      charset: 'utf8',
      legalComments: 'none',
      logLevel: 'silent',
    })
  }
}
