import ts from 'typescript'
import { filesBelow, ownFile, parse } from './source-files'

/** What a piece of code says by itself: the codes it refuses with, and the names it goes on to. */
interface Said {
  codes: Set<string>
  /** A name of the module, or `name.property`. */
  names: Set<string>
}

interface Module {
  path: string
  /** What stands at the top level, by name. */
  own: Map<string, ts.Node>
  imported: Map<string, { path: string; name: string }>
}

const modules = new Map<string, Module>()
const said = new Map<ts.Node, Said>()

/** A piece of code and the module it stands in. */
interface Place {
  node: ts.Node
  module: Module
}

export interface Reached {
  /** The name in the table of endpoints. */
  endpoint: string
  codes: Set<string>
}

/**
 * Every endpoint that a route below `folder` serves, and every code that some `new Refusal('…')` on its way may refuse with: what
 * its handler names is followed through functions, tables and imports. What is called through an interface is not seen here.
 * @param register the array of all routes; a factory of routes is called there with what its handlers call
 */
export function refusalsReached(folder: string, register: { path: string; name: string }): Reached[] {
  const given = argumentsIn(register)
  return filesBelow(folder, /(?<!\.test)\.ts$/).map(moduleAt).flatMap((module) => [...module.own].flatMap(([name, node]) => {
    const parameters = parametersOf(node)
    return routesIn(node).map(({ endpoint, handler }) => {
      const starts = handler.map((one) => ({ node: one, module }))
      const handed = handler.flatMap((one) => [...saidBy(one, new Set()).names]).flatMap((used) => {
        const [first = '', property] = used.split('.')
        const argument = given.get(name)?.[parameters.indexOf(first)]
        return argument ? [{ module: argument.module, node: (property && propertyOf(argument.node, property)) || argument.node }] : []
      })
      return { endpoint, codes: follow([...starts, ...handed]) }
    })
  }))
}

function follow(starts: Place[]): Set<string> {
  const seen = new Set(starts.map(({ node }) => node))
  const codes = new Set<string>()
  const waiting = [...starts]
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    const { module, node } = place
    const here = saidBy(node)
    for (const code of here.codes) codes.add(code)
    for (const next of [...here.names].flatMap((name) => placesOf(name, module))) {
      if (seen.has(next.node)) continue
      seen.add(next.node)
      waiting.push(next)
    }
  }
  return codes
}

/** Where a name leads: to what the module declares, or to what it imports. */
function placesOf(used: string, module: Module): Place[] {
  const [name = '', property] = used.split('.')
  const imported = module.imported.get(name)
  if (imported) return placesOf([imported.name, property].filter(Boolean).join('.'), moduleAt(imported.path))
  const node = module.own.get(name)
  return node ? [{ module, node: (property && propertyOf(node, property)) || node }] : []
}

/** A member of a table, where it is written out. */
function propertyOf(node: ts.Node, property: string): ts.Node | undefined {
  const table = ts.isVariableDeclaration(node) ? node.initializer : node
  if (!table || !ts.isObjectLiteralExpression(table)) return undefined
  return table.properties.find((one) => one.name && ts.isIdentifier(one.name) && one.name.text === property)
}

function saidBy(node: ts.Node, local = localNames(node)): Said {
  const known = said.get(node)
  if (known) return known
  const found: Said = { codes: new Set(), names: new Set() }
  const note = (name: string): void => void (local.has(name.split('.')[0] ?? '') || found.names.add(name))
  const visit = (one: ts.Node): void => {
    if (ts.isTypeNode(one)) return
    if (ts.isNewExpression(one) && ts.isIdentifier(one.expression) && one.expression.text === 'Refusal') {
      const [code, ...more] = one.arguments ?? []
      for (const text of code ? literalsOf(code) : []) found.codes.add(text)
      more.forEach(visit)
      return
    }
    if (ts.isPropertyAccessExpression(one)) {
      if (ts.isIdentifier(one.expression)) note(`${one.expression.text}.${one.name.text}`)
      else visit(one.expression)
      return
    }
    if (ts.isPropertyAssignment(one)) visit(one.initializer)
    else if (ts.isShorthandPropertyAssignment(one)) note(one.name.text)
    else if (ts.isIdentifier(one)) note(one.text)
    else ts.forEachChild(one, (child) => void (isNameOf(one, child) || visit(child)))
  }
  visit(node)
  said.set(node, found)
  return found
}

const isNameOf = (node: ts.Node, child: ts.Node): boolean => 'name' in node && node.name === child

/** A code is written where it is thrown, so that a reader, and this walk, finds it. */
function literalsOf(code: ts.Expression): string[] {
  if (ts.isStringLiteral(code)) return [code.text]
  if (ts.isParenthesizedExpression(code)) return literalsOf(code.expression)
  if (ts.isConditionalExpression(code)) return [...literalsOf(code.whenTrue), ...literalsOf(code.whenFalse)]
  return ['a code that is not written out']
}

/** Names that a piece of code gives to its own parameters and variables. */
function localNames(node: ts.Node): Set<string> {
  const names = new Set<string>()
  const visit = (one: ts.Node): void => {
    if ((ts.isParameter(one) || ts.isBindingElement(one) || (ts.isVariableDeclaration(one) && one !== node)) && ts.isIdentifier(one.name)) names.add(one.name.text)
    ts.forEachChild(one, visit)
  }
  visit(node)
  return names
}

function moduleAt(path: string): Module {
  const known = modules.get(path)
  if (known) return known
  const module: Module = { path, own: new Map(), imported: new Map() }
  modules.set(path, module)
  for (const statement of parse(path).statements) {
    if (ts.isImportDeclaration(statement)) readImport(statement, module)
    else if (ts.isFunctionDeclaration(statement) && statement.name && statement.body) module.own.set(statement.name.text, statement)
    else if (ts.isVariableStatement(statement)) {
      for (const one of statement.declarationList.declarations) if (ts.isIdentifier(one.name)) module.own.set(one.name.text, one)
    }
  }
  return module
}

function readImport({ moduleSpecifier, importClause }: ts.ImportDeclaration, { path, imported }: Module): void {
  const bindings = importClause?.namedBindings
  if (!ts.isStringLiteral(moduleSpecifier) || importClause?.isTypeOnly || !bindings || !ts.isNamedImports(bindings)) return
  const from = ownFile(path, moduleSpecifier.text)
  if (from) for (const { name, propertyName } of bindings.elements) imported.set(name.text, { path: from, name: (propertyName ?? name).text })
}

/** `serve(endpoints.name, …)` and its like, or the route written out. */
function routesIn(node: ts.Node): { endpoint: string; handler: ts.Node[] }[] {
  const found: { endpoint: string; handler: ts.Node[] }[] = []
  const note = (first: ts.Node | undefined, handler: ts.Node[]): void => {
    if (first && ts.isPropertyAccessExpression(first) && ts.isIdentifier(first.expression) && /endpoints$/i.test(first.expression.text)) found.push({ endpoint: first.name.text, handler })
  }
  const visit = (one: ts.Node): void => {
    if (ts.isCallExpression(one) && ts.isIdentifier(one.expression) && /^serve/.test(one.expression.text)) note(one.arguments[0], one.arguments.slice(1))
    if (ts.isObjectLiteralExpression(one)) {
      const endpoint = propertyOf(one, 'endpoint')
      if (endpoint && ts.isPropertyAssignment(endpoint)) note(endpoint.initializer, one.properties.filter((property) => property !== endpoint))
    }
    ts.forEachChild(one, visit)
  }
  visit(node)
  return found
}

function parametersOf(node: ts.Node): string[] {
  const made = ts.isVariableDeclaration(node) ? node.initializer : node
  return made && (ts.isArrowFunction(made) || ts.isFunctionDeclaration(made)) ? made.parameters.map(({ name }) => (ts.isIdentifier(name) ? name.text : '')) : []
}

/** What each factory is called with in the register. */
function argumentsIn({ path, name }: { path: string; name: string }): Map<string, Place[]> {
  const module = moduleAt(path)
  const calls = new Map<string, Place[]>()
  const visit = (one: ts.Node): void => {
    if (ts.isSpreadElement(one) && ts.isCallExpression(one.expression) && ts.isIdentifier(one.expression.expression)) {
      calls.set(one.expression.expression.text, one.expression.arguments.map((node) => ({ node, module })))
    }
    ts.forEachChild(one, visit)
  }
  const routes = module.own.get(name)
  if (routes) visit(routes)
  return calls
}
