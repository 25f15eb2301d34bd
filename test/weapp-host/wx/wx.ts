import type { Fields } from '../guest'
import type { Host } from '../host'
import type { ApiTable } from './define'
import { dialogApis } from './dialogs'
import { fileSystemApis, USER_DATA_PATH } from './file-system'
import { fileApis } from './files'
import { navigationApis } from './navigation'
import { networkApis } from './network'
import { selectorQueryApis } from './selector-query'
import { soundApis } from './sound'
import { storageApis } from './storage'
import { systemApis } from './system'

/** Read at start by webpack's and Taro's runtime whether it is there or not. */
const probed: ReadonlySet<string> = new Set(['webpackJsonp', 'cloud'])

/** The `wx` of the guest. Reading a member that the host does not model is a problem, so that no test passes on an API that was never there. */
export function createWx(host: Host, absent: readonly string[]): object {
  const apis: ApiTable = {
    ...networkApis(host), ...storageApis(host), ...navigationApis(host), ...dialogApis(host), ...fileApis(host), ...fileSystemApis(host), ...soundApis(host), ...systemApis(host), ...selectorQueryApis(host),
  }
  for (const name of absent) delete apis[name]
  apis.canIUse = (wanted) => (String(wanted).split('.')[0] ?? '') in apis
  const wx: Fields = { ...apis, env: { USER_DATA_PATH } }
  return new Proxy(wx, {
    get: (target, name) => {
      if (typeof name === 'string' && !(name in target) && !probed.has(name) && !absent.includes(name)) {
        host.problems.add(`wx.${name} is not modelled by the host`)
      }
      return Reflect.get(target, name)
    },
  })
}
