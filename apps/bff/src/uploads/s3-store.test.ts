import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { aCase } from '../../../../test/factories/a-case'
import { anUpload } from '../../../../test/factories/a-photo'
import { aStaff } from '../../../../test/factories/a-staff'
import { openS3Server, type S3Server } from '../../../../test/s3-server/server'
import { signatureOf } from '../../../../test/s3-server/signature'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'
import { readEnv } from '../env'
import { sha256 } from '../keys/seal'
import { openFileStore } from './open-file-store'

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

it.each([
  ['?lifecycle=', 'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543'],
  ['?max-keys=2&prefix=J', '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7'],
])('what the stand-in asks for is what Amazon’s own example signs with: %s', (query, signature) => {
  const account = { region: 'us-east-1', keyId: 'AKIAIOSFODNN7EXAMPLE', secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' }
  const headers = {
    'host': 'examplebucket.s3.amazonaws.com', 'x-amz-date': '20130524T000000Z', 'x-amz-content-sha256': sha256(''),
    'authorization': 'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, SignedHeaders=host;x-amz-content-sha256;x-amz-date, Signature=0',
  }
  expect(signatureOf(account, { method: 'GET', url: new URL(`https://examplebucket.s3.amazonaws.com/${query}`), headers })).toBe(signature)
})

it('with a bucket, a photo lies there and not in DATA_DIR, and is answered from there', async () => {
  const phone = test.phone()
  const { id } = await anUpload(phone)
  expect([...s3.objects.keys()]).toEqual([expect.stringMatching(/^(\w\w)\/\1\w{62}$/), expect.stringMatching(/^(\w\w)\/\1\w{62}$/)])
  expect(existsSync(join(test.place.dataDir, 'files'))).toBe(false)
  await aCase(phone, { photos: [id] })
  const answer = await (await aStaff(test, 'office')).client.fetch(`/api/v1/files/${id}`)
  const shown = Buffer.from(await answer.arrayBuffer())
  expect([answer.status, [...s3.objects.values()].some((content) => content.equals(shown))]).toEqual([200, true])
})

it('what is removed is gone, twice too; what is not there, a bucket that is down and a wrong secret are faults, not empty files', async () => {
  const store = openFileStore(test.house.env)
  await store.put('ab12', Buffer.from('渠'))
  expect(String(await store.read('ab12'))).toBe('渠')
  await store.remove('ab12')
  await store.remove('ab12')
  await expect(store.read('ab12')).rejects.toThrow('404')
  s3.fail(true)
  await expect(store.put('ab12', Buffer.from('渠'))).rejects.toThrow('503')
  s3.fail(false)
  const other = openFileStore({ ...test.house.env, s3: test.house.env.s3 && { ...test.house.env.s3, secret: 'another-secret' } })
  await expect(other.put('ab12', Buffer.from('渠'))).rejects.toThrow('SignatureDoesNotMatch')
})

it('half a setting, or an address that is none of a bucket, does not start', () => {
  const { S3_BUCKET_URL = '', S3_KEY_ID = '' } = s3.env
  expect(() => readEnv({ S3_BUCKET_URL, S3_KEY_ID })).toThrow('S3_SECRET')
  expect(() => readEnv({ S3_BUCKET_URL: 'oss-cn-beijing' })).toThrow('S3_BUCKET_URL')
})
