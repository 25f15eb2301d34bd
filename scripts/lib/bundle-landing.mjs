import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { bundleForPhone } from './bundle-for-phone.mjs'
import { root } from './targets.mjs'

/** As in contracts/routes (landingPage); a test holds the two together. */
const landing = { root: 'b', page: 'board' }
/** The main package, and what most people open next. */
const next = ['__APP__', 'cases', 'notices']
const styles = ['tokens', 'base', 'icons', 'page', 'controls', 'content']

/**
 * The page behind the code on a board, put beside what Taro built: an independent sub-package may require nothing of the main
 * one, and Taro would give it a second copy of its whole runtime.
 */
export async function bundleLanding({ app, dist }) {
  const source = join(root, app, 'src/landing')
  const target = join(root, dist, landing.root, landing.page)
  mkdirSync(dirname(target), { recursive: true })
  await bundleForPhone(app, { entry: join(source, 'board.ts'), outfile: `${target}.js`, define: { API_BASE: JSON.stringify(process.env.API_BASE ?? 'http://127.0.0.1:8080') } })
  const wxml = readFileSync(join(source, 'board.wxml'), 'utf8')
  writeFileSync(`${target}.wxml`, wxml.replace(/>\s+</g, '><').trim())
  writeFileSync(`${target}.wxss`, usedRules(createRequire(join(root, app, 'package.json'))('postcss'), join(root, app, 'src/style'), wxml))
  copyFileSync(join(source, 'board.json'), `${target}.json`)
  listInApp(join(root, dist, 'app.json'))
}

/** app.wxss does not reach an independent sub-package: it gets those of its rules whose classes it uses. */
function usedRules(postcss, folder, wxml) {
  const classes = new Set(['size-standard', 'size-large', 'size-elder', 'size-largest', ...[...wxml.matchAll(/class="([^"]*)"/g)].flatMap(([, names]) => names.match(/[a-z][\w-]*/g))])
  const isUsed = (selector) => selector === 'page' || (/^\./.test(selector) && (selector.match(/\.[\w-]+/g) ?? []).every((name) => classes.has(name.slice(1))))
  const sheet = postcss.parse(styles.map((name) => readFileSync(join(folder, `${name}.css`), 'utf8')).join('\n'))
  sheet.walkComments((comment) => comment.remove())
  sheet.walkRules((rule) => {
    if (rule.parent.type === 'atrule' && rule.parent.name === 'keyframes') return
    rule.selectors = rule.selectors.filter(isUsed)
    if (rule.selectors.length === 0 || rule.selector === '') rule.remove()
  })
  return sheet.toString().replace(/\s*([{};:,])\s+/g, '$1').trim()
}

function listInApp(file) {
  const app = JSON.parse(readFileSync(file, 'utf8'))
  app.subPackages = [...(app.subPackages ?? []), { root: landing.root, pages: [landing.page], independent: true }]
  app.preloadRule = { ...app.preloadRule, [`${landing.root}/${landing.page}`]: { network: 'all', packages: next } }
  writeFileSync(file, JSON.stringify(app))
}
