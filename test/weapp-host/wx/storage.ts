import * as z from 'zod/mini'
import type { Host } from '../host'
import { ApiFailure, asyncApi, noOptions, syncApi, type ApiTable } from './define'

/** WeChat's limits: 1 MB for one key, 10 MB in all. */
const keyLimit = 1024 * 1024
const storageLimit = 10 * 1024 * 1024

const keyOptions = z.looseObject({ key: z.string() })

export function storageApis(host: Host): ApiTable {
  const { storage } = host.phone
  const size = (): number => [...storage].reduce((sum, [key, value]) => sum + Buffer.byteLength(key) + Buffer.byteLength(value), 0)

  const set = (key: unknown, data: unknown): void => {
    if (typeof key !== 'string') throw new ApiFailure('parameter error: parameter.key should be String')
    const json = JSON.stringify(data) ?? '""'
    const bytes = Buffer.byteLength(json)
    if (bytes > keyLimit) throw new ApiFailure('exceed max size limit of a single key')
    const before = Buffer.byteLength(storage.get(key) ?? '')
    if (size() - before + bytes > storageLimit) throw new ApiFailure('exceed max storage size')
    storage.set(key, json)
  }
  const get = (key: unknown): unknown => {
    const json = storage.get(String(key))
    return json === undefined ? undefined : JSON.parse(json)
  }
  const info = () => ({ keys: [...storage.keys()], currentSize: Math.ceil(size() / 1024), limitSize: storageLimit / 1024 })

  return {
    ...syncApi(host, 'setStorageSync', set),
    ...syncApi(host, 'getStorageSync', (key) => get(key) ?? ''),
    ...syncApi(host, 'removeStorageSync', (key) => void storage.delete(String(key))),
    ...syncApi(host, 'clearStorageSync', () => storage.clear()),
    ...syncApi(host, 'getStorageInfoSync', info),
    ...asyncApi(host, { name: 'setStorage', schema: z.looseObject({ key: z.string(), data: z.unknown() }), work: ({ key, data }) => set(key, data) }),
    ...asyncApi(host, {
      name: 'getStorage',
      schema: keyOptions,
      work: ({ key }) => {
        if (!storage.has(key)) throw new ApiFailure('data not found')
        return { data: get(key) }
      },
    }),
    ...asyncApi(host, { name: 'removeStorage', schema: keyOptions, work: ({ key }) => void storage.delete(key) }),
    ...asyncApi(host, { name: 'clearStorage', schema: noOptions, work: () => storage.clear() }),
    ...asyncApi(host, { name: 'getStorageInfo', schema: noOptions, work: info }),
  }
}
