import vm from 'node:vm'
import { types } from 'node:util'

export type GuestFunction = (...args: unknown[]) => unknown
export type Fields = Record<string, unknown>

export const isFunction = (value: unknown): value is GuestFunction => typeof value === 'function'
export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null
/** For values that may be missing: an object's fields, or none. */
export const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {})

/** A JavaScript world of its own, as each half of a mini-program (logic, view) has one. */
export interface Guest {
  global: Fields
  run(code: string, file: string): unknown
  /** Plain data rebuilt from the guest's own Object and Array: wxs and libraries compare constructors. */
  copyIn(value: unknown): unknown
  bytesIn(bytes: Uint8Array): unknown
  promise(settle: (resolve: GuestFunction, reject: GuestFunction) => void): unknown
  /** Is this promise one that the guest made? async functions use the built-in Promise, so patching the global would not tell. */
  made(promise: unknown): boolean
}

function callable(value: unknown): GuestFunction {
  if (!isFunction(value)) throw new Error('the guest world did not give a function')
  return value
}

export function createGuest(name: string): Guest {
  const context = vm.createContext({}, { name, codeGeneration: { strings: false, wasm: false } })
  const run = (code: string, file: string): unknown => vm.runInContext(code, context, { filename: file })
  const parse = callable(run('JSON.parse', name))
  const newBuffer = callable(run('(size) => new ArrayBuffer(size)', name))
  const newPromise = callable(run('(settle) => new Promise(settle)', name))
  const promisePrototype = run('Promise.prototype', name)
  const bytesIn = (bytes: Uint8Array): unknown => {
    const buffer = newBuffer(bytes.byteLength)
    if (types.isArrayBuffer(buffer)) new Uint8Array(buffer).set(bytes)
    return buffer
  }
  const copyIn = (value: unknown): unknown => {
    if (types.isArrayBuffer(value)) return value
    const json = JSON.stringify(value)
    return json === undefined ? undefined : parse(json)
  }
  return {
    global: fieldsOf(run('globalThis', name)),
    run,
    copyIn,
    bytesIn,
    promise: (settle) => newPromise(settle),
    made: (promise) => isFields(promise) && Object.getPrototypeOf(promise) === promisePrototype,
  }
}

/** The bytes of an ArrayBuffer (or a view on one) from whichever world. */
export function bytesOf(value: unknown): Buffer | undefined {
  if (types.isArrayBuffer(value)) return Buffer.from(new Uint8Array(value))
  if (ArrayBuffer.isView(value)) return Buffer.from(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))
  return undefined
}
