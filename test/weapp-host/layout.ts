import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod/mini'

const pluginsSchema = z.record(z.string(), z.object({ version: z.string(), provider: z.string() }))
const subPackageSchema = z.object({ root: z.string(), pages: z.array(z.string()), independent: z.optional(z.boolean()), plugins: z.optional(pluginsSchema) })

const appJsonSchema = z.object({
  pages: z.array(z.string()).check(z.minLength(1)),
  plugins: z.optional(pluginsSchema),
  entryPagePath: z.optional(z.string()),
  subPackages: z.optional(z.array(subPackageSchema)),
  subpackages: z.optional(z.array(subPackageSchema)),
  tabBar: z.optional(
    z.object({
      list: z.array(
        z.object({ pagePath: z.string(), text: z.string(), iconPath: z.optional(z.string()), selectedIconPath: z.optional(z.string()) }),
      ),
    }),
  ),
  usingComponents: z.optional(z.record(z.string(), z.string())),
  lazyCodeLoading: z.optional(z.string()),
  themeLocation: z.optional(z.string()),
  sitemapLocation: z.optional(z.string()),
})

const partJsonSchema = z.object({
  component: z.optional(z.boolean()),
  usingComponents: z.optional(z.record(z.string(), z.string())),
  navigationBarTitleText: z.optional(z.string()),
})

export type AppJson = z.infer<typeof appJsonSchema>
export type PartJson = z.infer<typeof partJsonSchema>

/** The main package has the root ''. */
export interface Package {
  root: string
  independent: boolean
  /** AppIDs of the plugins it may require, by the name it gives them. */
  plugins: Map<string, string>
}

export interface Layout {
  app: AppJson
  packages: Package[]
  /** Every page of app.json, by its full route. */
  pages: Map<string, Package>
  tabPages: Set<string>
  entry: string
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))
const trimSlashes = (text: string): string => text.replace(/^\/+|\/+$/g, '')

const pluginsOf = ({ plugins = {} }: { plugins?: z.infer<typeof pluginsSchema> | undefined }): Package['plugins'] => new Map(Object.entries(plugins).map(([name, { provider }]) => [name, provider]))

export function readLayout(dist: string): Layout {
  const app = appJsonSchema.parse(readJson(path.join(dist, 'app.json')))
  const main: Package = { root: '', independent: false, plugins: pluginsOf(app) }
  const pages = new Map(app.pages.map((page) => [page, main]))
  const packages = [main]
  for (const sub of app.subPackages ?? app.subpackages ?? []) {
    const part: Package = { root: trimSlashes(sub.root), independent: sub.independent ?? false, plugins: pluginsOf(sub) }
    packages.push(part)
    for (const page of sub.pages) pages.set(`${part.root}/${page}`, part)
  }
  const entry = app.entryPagePath ?? app.pages[0] ?? ''
  return { app, packages, pages, tabPages: new Set(app.tabBar?.list.map((item) => item.pagePath)), entry }
}

/** The .json beside a page or component; a page may have none. */
export function readPartJson(dist: string, part: string): PartJson {
  const file = path.join(dist, `${part}.json`)
  return existsSync(file) ? partJsonSchema.parse(readJson(file)) : {}
}

/** A component's path from the root of dist, as written in the `usingComponents` of `owner`. */
export function componentPath(owner: string, written: string): string {
  return written.startsWith('/') ? written.slice(1) : path.posix.join(path.posix.dirname(owner), written)
}

/** The package that a file belongs to: the longest sub-package root above it, else the main package. */
export function packageOf(layout: Layout, file: string): Package {
  const [main] = layout.packages
  const owner = layout.packages
    .filter((part) => part.root !== '' && file.startsWith(`${part.root}/`))
    .sort((a, b) => b.root.length - a.root.length)[0]
  return owner ?? main ?? { root: '', independent: false, plugins: new Map() }
}
