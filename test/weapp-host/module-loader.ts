import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { isFunction, type Guest } from './guest'
import { packageOf, type Layout } from './layout'

export interface ModuleLoader {
  /** Runs a file of dist once and gives its exports. */
  load(file: string): unknown
  /** The page or component file being loaded: Page() and Component() register under it. */
  registering(): string
  /** Loads the script of a page or component so that Page() or Component() inside it registers under that name. */
  register(part: string): void
}

/** CommonJS over the files of dist with WeChat's rules: relative paths only, none out of a sub-package that is not one's own. */
export function createModuleLoader(dist: string, guest: Guest, layout: Layout, plugins: ReadonlyMap<string, () => unknown>): ModuleLoader {
  const modules = new Map<string, { exports: unknown }>()
  let current = ''

  const resolve = (from: string, wanted: string): string => {
    const base = wanted.startsWith('/') ? wanted.slice(1) : path.posix.join(path.posix.dirname(from), wanted)
    const found = [base, `${base}.js`, `${base}/index.js`].find((file) => file.endsWith('.js') && existsSync(path.join(dist, file)))
    if (found === undefined) throw new Error(`module '${wanted}' is not defined, require args is '${wanted}' (in ${from})`)
    return found
  }

  const checkPackages = (from: string, file: string): void => {
    const asking = packageOf(layout, from)
    const owner = packageOf(layout, file)
    if (owner === asking || (owner.root === '' && !asking.independent)) return
    throw new Error(`${from} may not require ${file}: it is in another package (${owner.root || 'main'})`)
  }

  const load = (file: string): unknown => {
    const known = modules.get(file)
    if (known) return known.exports
    const full = path.join(dist, file)
    if (!existsSync(full)) throw new Error(`${file} is missing`)
    const module: { exports: unknown } = { exports: guest.copyIn({}) }
    modules.set(file, module)
    const wrapper = guest.run(`(function (require, module, exports, requirePlugin) {${readFileSync(full, 'utf8')}\n})`, file)
    if (!isFunction(wrapper)) throw new Error(`${file} is not a script`)
    const require = (wanted: unknown): unknown => {
      const target = resolve(file, String(wanted))
      checkPackages(file, target)
      return load(target)
    }
    // Only what its own package declares, or the main one.
    const requirePlugin = (name: unknown): unknown => {
      const provider = packageOf(layout, file).plugins.get(String(name)) ?? layout.packages[0]?.plugins.get(String(name))
      const plugin = plugins.get(provider ?? '')
      if (!plugin) throw new Error(`plugin ${String(name)} is not defined (in ${file})`)
      return plugin()
    }
    wrapper.call(module.exports, require, module, module.exports, requirePlugin)
    return module.exports
  }

  return {
    load,
    registering: () => current,
    register: (part) => {
      const before = current
      current = part
      try {
        load(`${part}.js`)
      } finally {
        current = before
      }
    },
  }
}
