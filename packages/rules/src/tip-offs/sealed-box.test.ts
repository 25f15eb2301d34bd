import { x25519 } from '@noble/curves/ed25519'
import fc from 'fast-check'
import { createDecipheriv, createPrivateKey, createPublicKey, diffieHellman, hkdfSync } from 'node:crypto'
import { fromBase64Url, toBase64Url } from './base64url'
import { handOn, openKeyRing, type StoredKey } from './key-ring'
import { BoxError, boxPattern, fingerprintOf, kidOf, kidOfBox, kidOfBytes, makeKeyPair, openBytes, openText, sealBytes, sealText } from './sealed-box'
import { makeRecoveryCode, unwrapKey, wrapWithCode, wrapWithPassphrase } from './wrapped-key'

const quick = { name: 'scrypt', n: 2 ** 10, r: 8, p: 1 } as const
const place = 'tip_off|box|1'

it('what is sealed to a public key opens with its private key, at its place, and nowhere else', async () => {
  const { privateKey, publicKey } = makeKeyPair()
  await fc.assert(fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 300 }), async (words) => {
    const box = await sealText(publicKey, words, place)
    expect(box).toMatch(boxPattern)
    expect(kidOfBox(box)).toBe(kidOf(publicKey))
    expect(await openText(privateKey, box, place)).toBe(words)
    await expect(openText(privateKey, box, 'tip_off|box|2')).rejects.toThrow(BoxError)
    await expect(openText(makeKeyPair().privateKey, box, place)).rejects.toThrow(BoxError)
  }), { numRuns: 30 })
})

it('a box says nothing twice: the same words give another box each time', async () => {
  const { publicKey } = makeKeyPair()
  expect(await sealText(publicKey, '村主任收钱', place)).not.toBe(await sealText(publicKey, '村主任收钱', place))
})

it('every changed byte is found', async () => {
  const { privateKey, publicKey } = makeKeyPair()
  const box = await sealBytes(publicKey, new TextEncoder().encode('一张收条'), place)
  for (let at = 0; at < box.length; at++) {
    const changed = box.slice()
    changed[at] = (changed[at] ?? 0) ^ 1
    await expect(openBytes(privateKey, changed, place)).rejects.toThrow(BoxError)
  }
  await expect(openBytes(privateKey, box.slice(0, 20), place)).rejects.toThrow(BoxError)
})

it('another implementation opens the box: Node’s own X25519, HKDF and AES-GCM', async () => {
  const { privateKey, publicKey } = makeKeyPair()
  const box = Buffer.from(await sealBytes(publicKey, new TextEncoder().encode('几个字'), place))
  const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b656e04220420', 'hex'), privateKey])
  const spki = Buffer.concat([Buffer.from('302a300506032b656e032100', 'hex'), box.subarray(5, 37)])
  const shared = diffieHellman({ privateKey: createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' }), publicKey: createPublicKey({ key: spki, format: 'der', type: 'spki' }) })
  const key = Buffer.from(hkdfSync('sha256', shared, Buffer.concat([box.subarray(5, 37), publicKey]), 'mingbai sealed box 1', 32))
  const opener = createDecipheriv('aes-256-gcm', key, box.subarray(37, 49)).setAAD(Buffer.from(`${kidOfBytes(box)}|${place}`)).setAuthTag(box.subarray(-16))
  expect(Buffer.concat([opener.update(box.subarray(49, -16)), opener.final()]).toString()).toBe('几个字')
})

it('a private key comes back with its passphrase or its recovery code, and with no other', async () => {
  const { privateKey, publicKey } = makeKeyPair()
  const kid = kidOf(publicKey)
  const code = makeRecoveryCode()
  const [byPassphrase, byCode] = [await wrapWithPassphrase(privateKey, '黄河 水 流过 灵沙', kid, quick), await wrapWithCode(privateKey, code, kid)]
  expect(await unwrapKey(byPassphrase, ' 黄河 水 流过 灵沙', kid)).toEqual(privateKey)
  expect(await unwrapKey(byCode, code.toLowerCase().replaceAll('-', ' '), kid)).toEqual(privateKey)
  await expect(unwrapKey(byPassphrase, '黄河 水 流过 灵沙乡', kid)).rejects.toThrow(BoxError)
  await expect(unwrapKey(byCode, makeRecoveryCode(), kid)).rejects.toThrow(BoxError)
  await expect(unwrapKey(byPassphrase, '黄河 水 流过 灵沙', 'ffffffff')).rejects.toThrow(BoxError)
  expect(JSON.stringify([byPassphrase, byCode])).not.toContain(toBase64Url(privateKey))
})

it('two changes of the lock later, the newest passphrase opens the oldest box, and the old one opens nothing', async () => {
  const pairs = [makeKeyPair(), makeKeyPair(), makeKeyPair()] as const
  const kids = pairs.map(({ publicKey }) => kidOf(publicKey))
  const stored: StoredKey[] = [
    { kid: kids[0] ?? '', byPassphrase: null, byCode: null, handedOn: await handOn({ kid: kids[0] ?? '', privateKey: pairs[0].privateKey }, pairs[1].publicKey) },
    { kid: kids[1] ?? '', byPassphrase: null, byCode: null, handedOn: await handOn({ kid: kids[1] ?? '', privateKey: pairs[1].privateKey }, pairs[2].publicKey) },
    { kid: kids[2] ?? '', byPassphrase: await wrapWithPassphrase(pairs[2].privateKey, '第三个人的口令啊啊啊', kids[2] ?? '', quick), byCode: null, handedOn: null },
  ]
  const ring = await openKeyRing(stored, kids[2] ?? '', '第三个人的口令啊啊啊', 'byPassphrase')
  expect([...ring.keys()].sort()).toEqual([...kids].sort())
  expect(ring.get(kids[0] ?? '')).toEqual(pairs[0].privateKey)
  await expect(openKeyRing(stored, kids[2] ?? '', '第一个人的口令啊啊啊', 'byPassphrase')).rejects.toThrow(BoxError)
  expect((await openKeyRing(stored, kids[0] ?? '', '第一个人的口令啊啊啊', 'byPassphrase')).size).toBe(0)
})

it('base64url comes back as it went, whatever the bytes', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 20_000 }), (bytes) => expect(fromBase64Url(toBase64Url(bytes))).toEqual(bytes)), { numRuns: 40 })
  expect(toBase64Url(Uint8Array.of(255, 254, 253))).toBe(Buffer.from([255, 254, 253]).toString('base64url'))
})

it('a key is compared by sixteen letters', () => {
  expect(fingerprintOf(x25519.getPublicKey(new Uint8Array(32).fill(7)))).toMatch(/^([0-9a-f]{4} ){3}[0-9a-f]{4}$/)
})
