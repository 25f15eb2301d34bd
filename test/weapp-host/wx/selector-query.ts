import { isFunction, type Fields, type GuestFunction } from '../guest'
import type { Host } from '../host'
import { findAll, type ViewNode } from '../view-node'
import type { ApiTable } from './define'

const noRect = { left: 0, top: 0, right: 0, bottom: 0, width: 0, height: 0 }

/** wx.createSelectorQuery without a layout: elements are found, their rectangles are all zero. */
export function selectorQueryApis(host: Host): ApiTable {
  const fieldsFor = (node: ViewNode): Fields => ({ id: node.attrs.id ?? '', dataset: {}, ...noRect, scrollTop: 0, scrollLeft: 0 })

  const createQuery = (): Fields => {
    const answers: { read: () => unknown; callback: unknown }[] = []
    const query: Fields = {}
    const collect = (find: () => unknown): Fields => {
      const ask: GuestFunction = (callback) => {
        answers.push({ read: find, callback })
        return query
      }
      return { boundingClientRect: ask, scrollOffset: ask, fields: (_wanted: unknown, callback: unknown) => ask(callback), node: ask, context: ask }
    }
    const found = (selector: unknown): Fields[] => findAll(host.pages.current()?.root, String(selector)).map(fieldsFor)
    query.in = () => query
    query.select = (selector: unknown) => collect(() => found(selector)[0] ?? null)
    query.selectAll = (selector: unknown) => collect(() => found(selector))
    query.selectViewport = () => collect(() => ({ id: '', dataset: {}, ...noRect, scrollTop: 0, scrollLeft: 0 }))
    query.exec = (done: unknown) => {
      host.later('createSelectorQuery', () => {
        const results = answers.map(({ read, callback }) => {
          const result = host.guest.copyIn(read())
          if (isFunction(callback)) callback(result)
          return result
        })
        if (isFunction(done)) done(results)
      })
      return query
    }
    return query
  }
  return { createSelectorQuery: createQuery }
}
