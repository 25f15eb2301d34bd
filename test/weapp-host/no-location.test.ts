import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod/mini'
import { copyDist } from './breakable-dist'
import { listFiles } from './compile'
import { startFixtureServer, type FixtureServer } from './fixture-server'
import { launchWeapp } from './launch'
import { readLayout } from './layout'

/** No tracks and no check-in: the shipped mini-program neither asks where somebody is nor could. */
const dist = copyDist(path.join(__dirname, '../../apps/mini/dist/weapp'))
const { entry } = readLayout(dist.whole)
const locationApis = [
  'getLocation', 'getFuzzyLocation', 'chooseLocation', 'choosePoi', 'startLocationUpdate', 'startLocationUpdateBackground', 'onLocationChange', 'onLocationChangeError',
]
/** Reading aloud, where an operator has it built in; every other plugin is looked at first. */
const knownPlugins = ['wx069ba97219f66d99']

const plugins = z.optional(z.record(z.string(), z.object({ provider: z.string() })))
const part = z.object({ plugins })
const declared = z.extend(part, {
  permission: z.optional(z.unknown()), requiredPrivateInfos: z.optional(z.unknown()), requiredBackgroundModes: z.optional(z.array(z.string())), subPackages: z.optional(z.array(part)),
})

/** What a dist declares, calls or draws that has to do with where the phone is. */
function locationsIn(folder: string): string[] {
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8')
  const app = z.parse(declared, JSON.parse(read('app.json')))
  const providers = [app, ...(app.subPackages ?? [])].flatMap(({ plugins: own = {} }) => Object.values(own).map(({ provider }) => provider))
  const called = new RegExp(String.raw`(?:\.|\[["'])(${locationApis.join('|')})\b`, 'g')
  return [
    ...(app.permission === undefined ? [] : ['app.json: permission']),
    ...(app.requiredPrivateInfos === undefined ? [] : ['app.json: requiredPrivateInfos']),
    ...(app.requiredBackgroundModes ?? []).filter((mode) => mode === 'location').map((mode) => `app.json: ${mode} in the background`),
    ...providers.filter((provider) => !knownPlugins.includes(provider)).map((provider) => `app.json: plugin ${provider}`),
    ...listFiles(folder, '.js').flatMap((file) => [...read(file).matchAll(called)].map(([, name]) => `${file}: ${name}`)),
    ...listFiles(folder, '.wxml').filter((file) => /<map[\s>]|show-location|scope\.userLocation/.test(read(file))).map((file) => `${file}: a map`),
  ]
}

let server: FixtureServer
beforeAll(async () => {
  server = await startFixtureServer()
})
afterEach(() => dist.mend())
afterAll(async () => {
  await server.close()
  dist.discard()
})

test('the mini-program as built declares no use of the location, has no plugin for it, and calls no function for it', () => {
  expect(locationsIn(dist.whole)).toEqual([])
})

test.each(locationApis)('one that calls wx.%s is found in its files, and does not get through a walk', async (name) => {
  dist.change(`${entry}.js`, (text) => `wx.${name}({ success: function () {}, fail: function () {} });\n${text}`)
  expect(locationsIn(dist.folder)).toEqual([`${entry}.js: ${name}`])
  await expect(launchWeapp({ dist: dist.folder, api: server.url })).rejects.toThrow(`wx.${name} is not modelled`)
})

test.each<[string, Record<string, unknown>]>([
  ['app.json: permission', { permission: { 'scope.userLocation': { desc: '用于显示附近的公开栏' } } }],
  ['app.json: requiredPrivateInfos', { requiredPrivateInfos: ['getLocation'] }],
  ['app.json: location in the background', { requiredBackgroundModes: ['audio', 'location'] }],
  ['app.json: plugin wx76a9a06e5b4e693e', { plugins: { chooseLocation: { version: '1.1.2', provider: 'wx76a9a06e5b4e693e' } } }],
])('one that declares it is found: %s', (says, more) => {
  dist.change('app.json', (text) => JSON.stringify({ ...JSON.parse(text), ...more }))
  expect(locationsIn(dist.folder)).toEqual([says])
})

test('one that asks behind a tap, where no walk may come, is found in its files', () => {
  const [file = ''] = listFiles(dist.whole, '.js').filter((name) => name.startsWith('cases/new/'))
  dist.change(file, (text) => `${text};function late(taro) { taro["getLocation"]({}) }`)
  expect(locationsIn(dist.folder)).toEqual([`${file}: getLocation`])
})
