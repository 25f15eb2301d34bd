import { existsSync } from 'node:fs'
import path from 'node:path'
import { copyDist, replaced, type BreakableDist } from './breakable-dist'
import { startFixtureServer, type FixtureServer } from './fixture-server'
import { launchWeapp } from './launch'
import { readLayout } from './layout'
import { describeError } from './problems'
import { checkDist } from './static-checks'
import { namelessNodes, printTree, type AccessibleNode } from './tree'

const built = path.join(__dirname, '../../apps/mini/dist/weapp')
if (!existsSync(path.join(built, 'app.json'))) {
  throw new Error('apps/mini/dist/weapp is not built: run `npm run build:weapp` first')
}

const dist = copyDist(built)
let server: FixtureServer

beforeAll(async () => {
  server = await startFixtureServer()
})
afterAll(async () => {
  await server.close()
  dist.discard()
})

/** What is wrong with a dist: what can be read from its files, then what launching it says. */
async function diagnose(folder: string): Promise<string[]> {
  const found: string[] = []
  const attempt = async (work: () => Promise<void>): Promise<void> => work().catch((error: unknown) => void found.push(describeError(error)))
  await attempt(async () => void found.push(...checkDist(folder).problems))
  await attempt(async () => {
    const app = await launchWeapp({ dist: folder, api: server.url })
    found.push(...untold(app.page().tree()))
    await app.close()
  })
  return found
}

/** What a screen reader does not get of the first page, whatever the server answers. */
function untold(tree: AccessibleNode): string[] {
  const told = printTree(tree)
  return [
    ...['heading "明白栏"', 'navigation "主要功能"', 'link "看公开"', 'alert "'].filter((part) => !told.includes(part)).map((part) => `not told: ${part}`),
    ...namelessNodes(tree).map(({ role }) => `a ${role} without a name`),
  ]
}

const layout = readLayout(dist.whole)
const page = layout.entry
const subPackages = layout.app.subPackages ?? []

/** One way to break a copy of the dist, and a word of what must be said of it. */
interface Breakage {
  name: string
  edit: (dist: BreakableDist) => void
  says: RegExp
}

const before = (code: string) => (text: string): string => `${code};\n${text}`
const appJson = (edit: (json: Record<string, unknown>) => void) => (text: string): string => {
  const json = JSON.parse(text)
  edit(json)
  return JSON.stringify(json)
}

const breakages: Breakage[] = [
  { name: 'a page without its script', edit: ({ remove }) => remove(`${page}.js`), says: /index\.js is missing/ },
  { name: 'a page without its wxml', edit: ({ remove }) => remove(`${page}.wxml`), says: /index\.wxml is missing/ },
  { name: 'a page without its json', edit: ({ remove }) => remove(`${page}.json`), says: /index\.json is missing/ },
  { name: 'a syntax error', edit: ({ change }) => change(`${page}.js`, (text) => `${text}\n)`), says: /Unexpected token/ },
  { name: 'syntax too new for older phones', edit: ({ change }) => change(`${page}.js`, before('var late = 1 ?? 2')), says: /Unexpected token/ },
  { name: 'a missing template', edit: ({ change }) => change('base.wxml', replaced('name="taro_tmpl"', 'name="other_tmpl"')), says: /Template `taro_tmpl` not found/ },
  { name: 'wxml that does not close', edit: ({ change }) => change(`${page}.wxml`, (text) => `<view>${text}`), says: /end.tag/ },
  { name: 'a handler that nobody wrote', edit: ({ change }) => change('base.wxml', (text) => text.replaceAll('="eh"', '="hе"')), says: /does not have a method/ },
  { name: 'the DOM at the top of a module', edit: ({ change }) => change(`${page}.js`, before('document.querySelector("#app")')), says: /document/ },
  { name: 'fetch at the top of a module', edit: ({ change }) => change('app.js', before('fetch("/api")')), says: /fetch/ },
  { name: 'new Function at launch', edit: ({ change }) => change('app.js', before('new Function("return 1")()')), says: /Code generation from strings disallowed/ },
  { name: 'setData that never comes', edit: ({ change }) => change('taro.js', replaced(/\.setData\(/g, '.setDatum(')), says: /setDatum|shows nothing/ },
  { name: 'a wx API that does not exist', edit: ({ change }) => change(`${page}.js`, before('wx.shakeHands()')), says: /wx\.shakeHands is not modelled/ },
  { name: 'an unhandled rejection', edit: ({ change }) => change(`${page}.js`, before('Promise.reject(new Error("lost"))')), says: /unhandled rejection: Error: lost/ },
  { name: 'console.error', edit: ({ change }) => change(`${page}.js`, before('console.error("broken")')), says: /console\.error: broken/ },
  { name: 'a page that app.json does not list', edit: ({ change }) => change('app.json', appJson((json) => { json.subPackages = subPackages.slice(1) })), says: /is not in app\.json/ },
  { name: 'a page that app.json lists and nobody built', edit: ({ change }) => change('app.json', appJson((json) => { json.pages = [...layout.app.pages, 'pages/ghost/index'] })), says: /pages\/ghost\/index\.js is missing/ },
  { name: 'a main package over 2 MB', edit: ({ add }) => add('big.bin', Buffer.alloc(2 * 1024 * 1024)), says: /the main package has \d+ bytes/ },
  { name: 'a style sheet that does not parse', edit: ({ change }) => change('app.wxss', (text) => `${text} .a{color:red} }} .b{`), says: /wxss/ },
  { name: 'a sub-package whose folder is not there', edit: ({ change }) => change('app.json', appJson((json) => { json.subPackages = [...subPackages, { root: 'nowhere', pages: ['index'] }] })), says: /folder of sub-package nowhere is missing/ },
  { name: 'a component that no json declares', edit: ({ change }) => change(`${page}.wxml`, (text) => `${text}<never-declared/>`), says: /<never-declared> .* is no component/ },
  { name: 'roles that do not reach the view', edit: ({ change }) => change('base.wxml', replaced(/ aria-role="[^"]*"/g, '')), says: /not told: heading "明白栏"/ },
  { name: 'names that do not reach the view', edit: ({ change }) => change('base.wxml', replaced(/ aria-label="[^"]*"/g, '')), says: /not told: navigation "主要功能"/ },
  { name: 'names that the elements do not hand on', edit: ({ change }) => change('common.js', replaced(/ariaLabel/g, 'ariaLable')), says: /not told: navigation "主要功能"/ },
  { name: 'a button without a name', edit: ({ change }) => change(`${page}.wxml`, (text) => `${text}<button></button>`), says: /a button without a name/ },
  { name: 'an exception', edit: ({ change }) => change(`${page}.js`, before('throw new Error("gone")')), says: /gone/ },
  { name: 'a second server', edit: ({ change }) => change(`${page}.js`, before('wx.request({ url: "https://elsewhere.example/" })')), says: /a request to https?:\S+: the account allows https:\/\/elsewhere\.example only/ },
  { name: 'a setData that is too large', edit: ({ change }) => change(`${page}.js`, before('setTimeout(function () { getCurrentPages()[0].setData({ huge: "x".repeat(70000) }) })')), says: /over the limit of 64 KB/ },
  { name: 'one that never comes to rest', edit: ({ change }) => change(`${page}.js`, before('(function again() { setTimeout(again) })()')), says: /does not come to rest/ },
  { name: 'an app that registers twice', edit: ({ change }) => change('app.js', before('App({})')), says: /App\(\) was called twice/ },
  { name: 'a component without its wxml', edit: ({ remove }) => remove('comp.wxml'), says: /comp\.wxml is missing/ },
  { name: 'a wxs that does not parse', edit: ({ change }) => change('utils.wxs', (text) => `${text})`), says: /utils\.wxs|wxs/ },
  { name: 'a sub-package over 2 MB', edit: ({ add }) => add(`${subPackages[0]?.root}/big.bin`, Buffer.alloc(2 * 1024 * 1024)), says: /sub-package \w+ has \d+ bytes/ },
  { name: 'a script that another needs is missing', edit: ({ remove }) => remove('vendors.js'), says: /vendors' is not defined/ },
]

afterEach(() => dist.mend())

test('the dist as built has nothing wrong', async () => {
  expect(await diagnose(dist.whole)).toEqual([])
})

test.each(breakages)('is found: $name', async ({ edit, says }) => {
  edit(dist)
  expect((await diagnose(dist.folder)).join('\n')).toMatch(says)
})
