import { parse, type Node } from 'acorn'
import { analyze } from 'eslint-scope'

/** A name that a script takes from the world around it. */
export interface FreeGlobal {
  name: string
  /** The script asks `typeof name` before it uses it, or only asks. */
  guarded: boolean
}

/** What a mini-program's logic has besides the language itself. */
const platform = 'wx App Page Component Behavior getApp getCurrentPages require module exports console setTimeout setInterval clearTimeout clearInterval requirePlugin'.split(' ')

const language = (
  'Array ArrayBuffer BigInt Boolean DataView Date Error EvalError Float32Array Float64Array Function Infinity Int16Array Int32Array Int8Array JSON Map Math NaN ' +
  'Number Object Promise Proxy RangeError ReferenceError Reflect RegExp Set String Symbol SyntaxError TypeError URIError Uint16Array Uint32Array Uint8Array ' +
  'Uint8ClampedArray WeakMap WeakSet arguments decodeURI decodeURIComponent encodeURI encodeURIComponent escape globalThis isFinite isNaN parseFloat parseInt ' +
  'undefined unescape'
).split(' ')

const provided: ReadonlySet<string> = new Set([...platform, ...language])

/** The newest syntax that all phones in use run without being translated on upload. */
const syntaxYear = 2018

export class SyntaxProblem extends Error {
  override name = 'SyntaxProblem'
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

/** All nodes below one, itself included, in no order. */
function* everyNode(top: Node): Generator<Node> {
  const waiting = [top]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node
    for (const value of Object.values(node)) {
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) waiting.push(child)
    }
  }
}

/** Names behind `typeof` in the script. */
function askedNames(program: Node): Set<string> {
  const names = new Set<string>()
  for (const node of everyNode(program)) {
    if (node.type !== 'UnaryExpression' || !('operator' in node) || node.operator !== 'typeof' || !('argument' in node)) continue
    const { argument } = node
    if (isNode(argument) && argument.type === 'Identifier' && 'name' in argument && typeof argument.name === 'string') names.add(argument.name)
  }
  return names
}

/** Most scripts of a dist are those of the dist before: what was found in one is kept. */
const found = new Map<string, readonly FreeGlobal[]>()

/** Parses a script and lists the names that neither it nor the platform nor the language defines. Throws SyntaxProblem. */
export function freeGlobals(code: string): readonly FreeGlobal[] {
  const known = found.get(code) ?? search(code)
  found.set(code, known)
  return known
}

function search(code: string): FreeGlobal[] {
  let program: Node
  try {
    program = parse(code, { ecmaVersion: syntaxYear, sourceType: 'script', allowReturnOutsideFunction: true, ranges: true })
  } catch (error) {
    throw new SyntaxProblem(error instanceof Error ? error.message : String(error))
  }
  const asked = askedNames(program)
  const { globalScope } = analyze(program, { ecmaVersion: syntaxYear, sourceType: 'script' })
  const names = new Set(globalScope?.through.map((reference) => reference.identifier.name))
  return [...names].filter((name) => !provided.has(name)).sort().map((name) => ({ name, guarded: asked.has(name) }))
}
