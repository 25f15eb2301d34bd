import { fieldsOf, isFields, isFunction, type Fields } from './guest'
import type { Host } from './host'
import { pageOf, type Instance } from './instance'

/** For the data of one setData. The platform takes 1 MB; a cheap phone stops for as long as it takes to carry it over. */
const setDataLimit = 64 * 1024

const pathSteps = (path: string): string[] => path.split(/[.[\]]+/).filter((step) => step !== '')

function assign(data: Fields, path: string, value: unknown, newContainer: (list: boolean) => unknown): void {
  const steps = pathSteps(path)
  let place = data
  steps.slice(0, -1).forEach((step, index) => {
    const known = place[step]
    const next = isFields(known) ? known : newContainer(/^\d+$/.test(steps[index + 1] ?? ''))
    place[step] = next
    place = fieldsOf(next)
  })
  const last = steps.at(-1)
  if (last !== undefined) place[last] = value
}

/** Tells the observers of a component which of its data changed. */
export function runObservers(host: Host, instance: Instance, changed: string[]): void {
  for (const [pattern, observer] of Object.entries(fieldsOf(instance.config.observers))) {
    const watched = pattern.split(',').map((name) => name.trim())
    const hit = watched.some((name) => name === '**' || changed.some((path) => pathSteps(path)[0] === pathSteps(name)[0]))
    if (!hit || !isFunction(observer)) continue
    const values = watched.map((name) => pathSteps(name).reduce<unknown>((value, step) => fieldsOf(value)[step], instance.self.data))
    host.problems.guard(`observer of ${pattern} in ${instance.path}`, () => observer.apply(instance.self, values))
  }
}

/** setData as the platform does it: a copy of plain data, at once in `data`, later on the screen. */
export function setData(host: Host, instance: Instance, patch: unknown, done: unknown): void {
  const json = JSON.stringify(patch) ?? '{}'
  const bytes = Buffer.byteLength(json)
  host.meters.setDataSizes.push(bytes)
  if (bytes > setDataLimit) host.problems.add(`setData of ${bytes} bytes in ${instance.path}: over the limit of 64 KB`)
  const { path: page } = pageOf(instance)
  if (!host.meters.firstData.has(page)) host.meters.firstData.set(page, json)
  const copy = fieldsOf(host.guest.copyIn(patch))
  for (const [path, value] of Object.entries(copy)) {
    assign(fieldsOf(instance.self.data), path, value, (list) => host.guest.copyIn(list ? [] : {}))
  }
  runObservers(host, instance, Object.keys(copy))
  host.redraw(pageOf(instance), () => {
    if (isFunction(done)) host.problems.guard(`setData callback in ${instance.path}`, () => done.call(instance.self))
  })
}

