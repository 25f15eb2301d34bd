import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { compileView, listFiles, wxssError } from './compile'
import { freeGlobals, SyntaxProblem } from './free-globals'
import { componentPath, packageOf, readLayout, readPartJson, type Layout } from './layout'
import { packageSizes } from './sizes'

/** Bytes. WeChat's own limits unless a budget says less. */
export interface SizeLimits {
  main: number
  subPackage: number
  total: number
}

const weChatLimits: SizeLimits = { main: 2 * 1024 * 1024, subPackage: 2 * 1024 * 1024, total: 20 * 1024 * 1024 }
const iconLimit = 40 * 1024
const tabLimits = { least: 2, most: 5 }

/** Names that React's and Taro's runtimes ask for behind `typeof` (or in a branch for another platform: tt) and live without. */
const knownGuards: ReadonlySet<string> = new Set(
  'MessageChannel __REACT_DEVTOOLS_GLOBAL_HOOK__ performance setImmediate SuppressedError window self global tt'.split(' '),
)
const mayBeUnguarded: ReadonlySet<string> = new Set(['tt'])

export interface Sizes {
  main: number
  /** By root. */
  subPackages: Record<string, number>
  total: number
}

export interface DistReport {
  sizes: Sizes
  /** Empty for a dist that may be uploaded. */
  problems: string[]
}

function sizesOf(dist: string, layout: Layout): Sizes {
  const { '': main = 0, ...subPackages } = Object.fromEntries(packageSizes(dist, layout))
  return { main, subPackages, total: Object.values(subPackages).reduce((sum, size) => sum + size, main) }
}

function sizeProblems(sizes: Sizes, limits: SizeLimits): string[] {
  const over = (what: string, size: number, limit: number): string[] => (size > limit ? [`${what} has ${size} bytes, more than ${limit}`] : [])
  return [
    ...over('the main package', sizes.main, limits.main),
    ...Object.entries(sizes.subPackages).flatMap(([root, size]) => over(`sub-package ${root}`, size, limits.subPackage)),
    ...over('the mini-program', sizes.total, limits.total),
  ]
}

/** Pages and, through them, all components: each needs its three files. */
function partProblems(dist: string, layout: Layout): string[] {
  const problems: string[] = []
  const seen = new Set<string>()
  const missing = (part: string, extensions: string[]): string[] =>
    extensions.filter((extension) => !existsSync(path.join(dist, `${part}${extension}`))).map((extension) => `${part}${extension} is missing`)

  const visit = (part: string, kind: 'page' | 'component'): void => {
    if (seen.has(part)) return
    seen.add(part)
    const gone = missing(part, ['.js', '.json', '.wxml'])
    problems.push(...gone)
    if (gone.includes(`${part}.json`)) return
    const json = readPartJson(dist, part)
    if (kind === 'component' && json.component !== true) problems.push(`${part}.json does not say "component": true`)
    visitAll(part, json.usingComponents ?? {})
  }
  const visitAll = (owner: string, using: Record<string, string>): void => {
    for (const [tag, written] of Object.entries(using)) {
      const target = componentPath(owner, written)
      const home = packageOf(layout, target)
      if (home.root !== '' && home !== packageOf(layout, owner)) problems.push(`${owner} uses <${tag}> of another sub-package: ${target}`)
      visit(target, 'component')
    }
  }
  for (const page of layout.pages.keys()) visit(page, 'page')
  visitAll('app', layout.app.usingComponents ?? {})
  return problems
}

/** Scripts under `pages` that register a page which app.json does not know: it can never be opened. */
function strayPages(dist: string, layout: Layout): string[] {
  const known = new Set(layout.pages.keys())
  return listFiles(dist, '.wxml')
    .map((file) => file.slice(0, -'.wxml'.length))
    .filter((part) => existsSync(path.join(dist, `${part}.js`)) && !known.has(part) && readPartJson(dist, part).component !== true)
    .map((part) => `${part} is not in app.json`)
}

function appProblems(dist: string, layout: Layout): string[] {
  const problems: string[] = []
  for (const { root } of layout.packages) if (!existsSync(path.join(dist, root))) problems.push(`the folder of sub-package ${root} is missing`)
  for (const page of layout.app.pages) {
    const owner = packageOf(layout, page)
    if (owner.root !== '') problems.push(`${page} is listed in the main package and lies in sub-package ${owner.root}`)
  }
  for (const file of [layout.app.themeLocation, layout.app.sitemapLocation]) {
    if (file !== undefined && !existsSync(path.join(dist, file))) problems.push(`${file} is missing`)
  }
  const tabs = layout.app.tabBar?.list
  if (!tabs) return problems
  if (tabs.length < tabLimits.least || tabs.length > tabLimits.most) problems.push(`the tab bar has ${tabs.length} tabs, not ${tabLimits.least} to ${tabLimits.most}`)
  for (const tab of tabs) {
    if (!layout.app.pages.includes(tab.pagePath)) problems.push(`the tab ${tab.text} leads to ${tab.pagePath}, which is no page of the main package`)
    for (const icon of [tab.iconPath, tab.selectedIconPath]) {
      // '@...' stands for a value of theme.json.
      if (icon === undefined || icon.startsWith('@')) continue
      const file = path.join(dist, icon)
      if (!existsSync(file)) problems.push(`the tab icon ${icon} is missing`)
      else if (statSync(file).size > iconLimit) problems.push(`the tab icon ${icon} is over ${iconLimit} bytes`)
    }
  }
  return problems
}

function scriptProblems(dist: string): string[] {
  return listFiles(dist, '.js').flatMap((file) => {
    try {
      return freeGlobals(readFileSync(path.join(dist, file), 'utf8'))
        .filter(({ name, guarded }) => !knownGuards.has(name) || (!guarded && !mayBeUnguarded.has(name)))
        .map(({ name, guarded }) => `${file} uses ${name}, which a mini-program does not have${guarded ? ' (asked for with typeof)' : ''}`)
    } catch (error) {
      if (error instanceof SyntaxProblem) return [`${file}: ${error.message}`]
      throw error
    }
  })
}

function viewProblems(dist: string): string[] {
  const problems: string[] = []
  const styles = wxssError(dist)
  if (styles !== undefined) problems.push(styles)
  try {
    compileView(dist, { add: (text) => problems.push(text) })
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error))
  }
  return problems
}

/** Everything that can be said of a built mini-program without running it. */
export function checkDist(dist: string, budget: Partial<SizeLimits> = {}): DistReport {
  const layout = readLayout(dist)
  const sizes = sizesOf(dist, layout)
  const problems = [
    ...sizeProblems(sizes, { ...weChatLimits, ...budget }),
    ...appProblems(dist, layout),
    ...partProblems(dist, layout),
    ...strayPages(dist, layout),
    ...scriptProblems(dist),
    ...viewProblems(dist),
  ]
  return { sizes, problems }
}
