import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'

const root = join(__dirname, '..')
const skipped = new Set(['node_modules', 'dist', 'data', 'out', 'coverage', '.git', '.swc', '.cache'])

/** Paths from the root, with `/`, of the files below `folder` whose names end as asked. */
export function filesBelow(folder: string, ending: RegExp): string[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (skipped.has(entry.name)) return []
    if (entry.isDirectory()) return filesBelow(path, ending)
    return entry.isFile() && ending.test(entry.name) ? [path] : []
  })
}

export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8')

const parsed = new Map<string, ts.SourceFile>()

export function parse(path: string): ts.SourceFile {
  const known = parsed.get(path)
  if (known) return known
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const source = ts.createSourceFile(path, textOf(path), ts.ScriptTarget.ES2022, false, kind)
  parsed.set(path, source)
  return source
}

function collect(from: ts.Node | string, read: (node: ts.Node) => string | undefined): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const text = read(node)
    if (text !== undefined) found.push(text)
    ts.forEachChild(node, visit)
  }
  visit(typeof from === 'string' ? parse(from) : from)
  return found
}

const stringOf = (node: ts.Node): string | undefined => (ts.isStringLiteral(node) || ts.isTemplateLiteralToken(node) || ts.isJsxText(node) ? node.text : undefined)

/** What the code itself says, comments left out: strings, template parts and text between tags. */
export const stringsIn = (path: string): string[] => collect(path, stringOf)

const isTable = (statement: ts.Statement): boolean =>
  ts.isVariableStatement(statement) &&
  statement.declarationList.declarations.every(({ initializer }) => initializer && !ts.isArrowFunction(initializer) && !ts.isFunctionExpression(initializer))

/** As `stringsIn`, without the constants that stand at the top level of the module: those are tables. */
export const stringsBetweenCode = (path: string): string[] =>
  parse(path)
    .statements.filter((statement) => !isTable(statement))
    .flatMap((statement) => collect(statement, stringOf))

/** How often the type `any` is written. */
export const anysIn = (path: string): number => collect(path, (node) => (node.kind === ts.SyntaxKind.AnyKeyword ? 'any' : undefined)).length

/** Names of properties and columns, in objects, types and classes. */
export const propertiesIn = (path: string): string[] =>
  collect(path, (node) => {
    const isProperty = ts.isPropertyAssignment(node) || ts.isPropertySignature(node) || ts.isPropertyDeclaration(node)
    return isProperty && (ts.isIdentifier(node.name) || ts.isStringLiteral(node.name)) ? node.name.text : undefined
  })

/** Modules a file loads when it runs: imports of types alone leave no trace. */
export function modulesLoadedBy(path: string): string[] {
  return collect(path, (node) => {
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [target] = node.arguments
      return target && ts.isStringLiteral(target) ? target.text : undefined
    }
    if (!(ts.isImportDeclaration(node) || ts.isExportDeclaration(node))) return undefined
    if (!node.moduleSpecifier || !ts.isStringLiteral(node.moduleSpecifier)) return undefined
    const onlyTypes = ts.isImportDeclaration(node) ? node.importClause?.isTypeOnly : node.isTypeOnly
    return onlyTypes ? undefined : node.moduleSpecifier.text
  })
}

/** The file of our own that `module` means when `from` imports it; undefined for a package of others. */
export function ownFile(from: string, module: string): string | undefined {
  const ours = /^@mingbai\/(rules|contracts|outputs)\/(.+)$/.exec(module)
  const base = ours ? `packages/${ours[1]}/src/${ours[2]}` : module.startsWith('.') ? join(dirname(from), module) : undefined
  if (base === undefined) return undefined
  return [base, `${base}.ts`, `${base}.tsx`, `${base}/index.tsx`].find((path) => /\.\w+$/.test(path) && existsSync(join(root, path)))
}

/** Every file of ours that is loaded, directly or not, when `entries` run. */
export function reachableFrom(entries: string[]): Set<string> {
  const reached = new Set<string>()
  const visit = (path: string): void => {
    if (reached.has(path) || !/\.tsx?$/.test(path)) return
    reached.add(path)
    for (const module of modulesLoadedBy(path)) {
      const next = ownFile(path, module)
      if (next !== undefined) visit(next)
    }
  }
  entries.forEach(visit)
  return reached
}
