import { dirname, relative, resolve, sep } from 'node:path'
import { root } from './targets.mjs'

/**
 * Folders of an app's src that every feature may use; every other folder is a feature, closed to its neighbours.
 * Files directly in src (main, app, routes) and the folders of `composes` put the features together and may import all of them.
 */
const appFolders = {
  bff: {
    shared: ['database', 'engine', 'http', 'tenant', 'session', 'keys', 'limits', 'outbox', 'uploads', 'checks', 'tables', 'migrations', 'ledger', 'paper', 'wechat'],
    composes: ['home', 'sheets', 'inbox', 'supervision', 'pages', 'screens', 'jobs', 'samples', 'commands'],
  },
  mini: { shared: ['ui', 'platform', 'style', 'api'], composes: [] },
  console: { shared: ['ui', 'api', 'session', 'styles'], composes: ['shell'] },
}

const parts = (path) => relative(root, path).split(sep)
const isTest = (path) => /\.test\.tsx?$|(^|\/)test-[^/]+\.tsx?$/.test(path)

/** Why `file` may not import `source` (a relative path), or undefined. */
function borderCrossed(file, source) {
  const [area, unit, , ...from] = parts(file)
  const [toArea, toUnit, , ...to] = parts(resolve(dirname(file), source))
  if (area !== 'apps' && area !== 'packages') return undefined
  if (isTest(file) && toArea === 'test') return undefined
  if (area !== toArea || unit !== toUnit) return `${area}/${unit} may not reach into ${[toArea, toUnit].join('/')} by a relative path`
  const folders = appFolders[unit]
  if (area !== 'apps' || folders === undefined || from.length < 2 || to.length < 2) return undefined
  const [feature] = from
  const [target] = to
  if (feature === target || folders.shared.includes(target) || folders.composes.includes(feature)) return undefined
  if (unit === 'bff' && to.at(-1).endsWith('.entity')) return undefined
  return `${feature}/ may not import from ${target}/: share through ${folders.shared.join(', ')} or through the caller`
}

/** ESLint rule: features do not import each other, and no relative import leaves its workspace. */
export const borders = {
  meta: { type: 'problem', schema: [], messages: { crossed: '{{why}}' } },
  create(context) {
    const check = ({ source }) => {
      if (typeof source?.value !== 'string' || !source.value.startsWith('.')) return
      const why = borderCrossed(context.filename, source.value)
      if (why) context.report({ node: source, messageId: 'crossed', data: { why } })
    }
    return { ImportDeclaration: check, ImportExpression: check, ExportNamedDeclaration: check, ExportAllDeclaration: check }
  },
}
