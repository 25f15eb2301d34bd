import { createRequire } from 'node:module'
import { join } from 'node:path'
import { root } from './targets.mjs'

/** One script for a phone: everything in one file, as small as it gets. */
export const bundleForPhone = (app, { entry, outfile, define }) => createRequire(join(root, app, 'package.json'))('esbuild').build({
  entryPoints: [entry],
  outfile,
  define,
  platform: 'browser',
  target: 'es2018',
  format: 'iife',
  bundle: true,
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'silent',
})
