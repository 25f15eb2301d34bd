import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { listFiles } from '../weapp-host/compile'
import { aWalk } from './support/walk'

/** No tracks and no check-in, in browsers: what is built does not ask where somebody is, and what is answered forbids it. */
const walk = aWalk()

test.each(['apps/mini/dist/h5', 'apps/console/dist'])('no script of %s knows of the location', (folder) => {
  const files = ['.js', '.html'].flatMap((ending) => listFiles(resolve(folder), ending))
  expect(files.length).toBeGreaterThan(10)
  expect(files.filter((file) => /geolocation/i.test(readFileSync(join(folder, file), 'utf8')))).toEqual([])
})

test('a browser that would tell is not let: neither by the pages of the residents, nor by the board’s own, nor by the console', async () => {
  const house = await walk.house()
  const page = await walk.phone()
  await page.context().grantPermissions(['geolocation'])
  await page.context().setGeolocation({ latitude: 38.9, longitude: 106.5 })
  const board = [...(await house.house.book()).boards.values()].find(({ active }) => active)?.code ?? ''
  for (const path of ['/', `/b/${board}`, '/console/']) {
    await page.goto(house.origin + path)
    const answer = await page.evaluate(() => new Promise<string>((done) => navigator.geolocation.getCurrentPosition(() => done('told'), ({ code }) => done(code === GeolocationPositionError.PERMISSION_DENIED ? 'denied' : 'failed'))))
    expect([path, answer]).toEqual([path, 'denied'])
  }
}, 60_000)
