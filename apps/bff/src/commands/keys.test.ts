import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadKeys } from '../keys/load-keys'
import { makeKeyFile } from './keys'

let folder = ''
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'mingbai-keys-'))))
afterEach(() => rm(folder, { recursive: true, force: true }))

it('makes keys that the server takes, in a file that only its owner reads', async () => {
  const file = join(folder, 'keys.json')
  const lines = await makeKeyFile(file)
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  const { keys, madeAt } = loadKeys({ dataDir: folder, keysFile: file, mayMake: false })
  expect([keys.sealing.length, keys.signing.length, madeAt]).toEqual([1, 1, null])
  expect(lines.join()).toContain(`KEYS_FILE=${file}`)
})

it('never writes over a key file, which may be the only copy', async () => {
  const file = join(folder, 'keys.json')
  await makeKeyFile(file)
  const before = await readFile(file, 'utf8')
  await expect(makeKeyFile(file)).rejects.toThrow('已经有了，没有动它')
  expect(await readFile(file, 'utf8')).toBe(before)
})

it('says how it is called, and that a folder is missing', async () => {
  await expect(makeKeyFile(undefined)).rejects.toThrow('npm run keys -- ')
  await expect(makeKeyFile(join(folder, 'no', 'keys.json'))).rejects.toThrow('文件夹不存在')
})
