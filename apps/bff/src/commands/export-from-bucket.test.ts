import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { anUpload } from '../../../../test/factories/a-photo'
import { openS3Server, type S3Server } from '../../../../test/s3-server/server'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'
import { writeExport } from './exit/write-export'

const PASSPHRASE = 'three long words of an operator'
let s3: S3Server
let test: TestHouse
beforeAll(async () => {
  s3 = await openS3Server()
  test = await openTestHouse({ env: s3.env })
})
afterAll(async () => {
  await test.close()
  await s3.close()
})

it('an export brings along what lies in the bucket, and says what is lost from there, and when the bucket is down', async () => {
  await anUpload(test.phone())
  const folder = join(test.place.dataDir, 'away')
  await writeExport(test.house, folder, PASSPHRASE)
  for (const [path, content] of s3.objects) expect(readFileSync(join(folder, 'files', path))).toEqual(content)
  const [[lost = '', content = Buffer.alloc(0)] = []] = s3.objects
  s3.objects.delete(lost)
  await expect(writeExport(test.house, join(test.place.dataDir, 'again'), PASSPHRASE)).rejects.toThrow(`有 1 个登记过的文件读不出来，比如 ${lost.slice(3)}（S3 GET ${lost.slice(3)}: 404`)
  s3.objects.set(lost, content)
  s3.fail(true)
  await expect(writeExport(test.house, join(test.place.dataDir, 'down'), PASSPHRASE)).rejects.toThrow(/有 2 个登记过的文件读不出来.*: 503/)
  s3.fail(false)
})
