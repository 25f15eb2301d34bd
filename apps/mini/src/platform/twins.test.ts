import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const folder = __dirname
const twins = readdirSync(folder).filter((name) => /\.weapp\.tsx?$/.test(name))
const exported = (file: string) => [...readFileSync(path.join(folder, file), 'utf8').matchAll(/^export (?:async )?(?:const|function|class) (\w+)/gm)].map(([, name]) => name)

/** The compiler refuses a twin of the elements with other properties than the browser's. */
const fits = <Browser, Weapp extends Browser>(browser?: Browser, weapp?: Weapp) => [browser, weapp]

test('WeChat’s elements take the same properties as the browser’s', () => {
  expect(fits<typeof import('./elements'), typeof import('./elements.weapp')>()).toHaveLength(2)
})

test.each(twins)('%s exports what its browser twin exports and the app uses', (file) => {
  const browser = exported(file.replace('.weapp', ''))
  expect(browser).toEqual(expect.arrayContaining(exported(file)))
})
