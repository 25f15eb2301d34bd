import fc from 'fast-check'
import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { canonical } from './hash'
import { headHash, headMark, textDigest } from './layout'
import { merklePath, merkleRoot, rootByPath } from './merkle'
import { verifyHeads, type SignedHead } from './verify'

const sha = (...parts: (string | Buffer)[]) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()
const leaves = (n: number) => Array.from({ length: n }, (_, i) => sha(String(i)).toString('hex'))

/** The tree once more, from the bottom up, as RFC 6962 may be read too: pairs, and the odd one goes up as it is. */
function rootUpwards(hashes: readonly string[]): string {
  let row = hashes.map((hash) => sha(Buffer.of(0), Buffer.from(hash, 'hex')))
  while (row.length > 1) row = row.flatMap((left, i) => (i % 2 === 1 ? [] : [row[i + 1] === undefined ? left : sha(Buffer.of(1), left, row[i + 1] ?? '')]))
  return row[0]?.toString('hex') ?? ''
}

it('a tree has the root that another way of computing it gives', () => {
  for (let n = 1; n < 70; n++) expect(merkleRoot(leaves(n))).toBe(rootUpwards(leaves(n)))
})

it('every leaf’s path leads to the root, and no other leaf’s does', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(), fc.nat(), (n, a, b) => {
    const all = leaves(n)
    const [at, other] = [a % n, b % n]
    const path = merklePath(all, at)
    expect(rootByPath(all[at] ?? '', at, n, path)).toBe(merkleRoot(all))
    if (other !== at) expect([rootByPath(all[other] ?? '', at, n, path), rootByPath(all[at] ?? '', other, n, path)]).not.toContain(merkleRoot(all))
  }))
})

it('a path that is too short or too long leads nowhere', () => {
  const all = leaves(5)
  const path = merklePath(all, 2)
  expect(rootByPath(all[2] ?? '', 2, 5, path.slice(1))).not.toBe(merkleRoot(all))
  expect(rootByPath(all[2] ?? '', 2, 5, [...path, path[0] ?? ''])).not.toBe(merkleRoot(all))
  expect(rootByPath(all[2] ?? '', 7, 5, path)).toBe('')
})

it('a text is hashed behind its salt, as UTF-8', () => {
  expect(textDigest('00ff', '收到了')).toBe(sha(Buffer.from([0, 255]), '收到了').toString('hex'))
})

const pair = generateKeyPairSync('ed25519')
const kid = 'k1'
const keys = { [kid]: pair.publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex') }

function signed(content: Omit<SignedHead, 'hash' | 'kid' | 'signature'>): SignedHead {
  const hash = headHash(content)
  return { ...content, hash, kid, signature: sign(null, Buffer.from(hash, 'hex'), pair.privateKey).toString('hex') }
}

function chain(counts: readonly number[]): SignedHead[] {
  const heads: SignedHead[] = []
  for (const count of counts) {
    const last = heads.at(-1)
    heads.push(signed({ tenant: '640221201', number: heads.length + 1, at: `2026-11-2${heads.length}T00:00:00.000Z`, first: last ? last.first + last.count : 1, count, root: merkleRoot(leaves(count)), prev: last?.hash ?? '' }))
  }
  return heads
}

it('an untouched chain of heads has no fault, and its hash is what the format says', () => {
  const heads = chain([3, 1, 5])
  expect(verifyHeads(heads, keys)).toEqual([])
  const { hash, kid: _kid, signature: _signature, ...content } = heads[1] ?? signed({ tenant: '', number: 0, at: '', first: 0, count: 0, root: '', prev: '' })
  expect(hash).toBe(sha(canonical({ v: 1, ...content })).toString('hex'))
  expect(headMark({ number: 2, hash })).toMatch(/^2-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}$/)
})

it.each<[string, (heads: SignedHead[]) => SignedHead[], string]>([
  ['a head in the middle is gone', ([a, , c]) => (a && c ? [a, c] : []), 'headPrev'],
  ['heads are out of order', ([a, b, c]) => (a && b && c ? [b, a, c] : []), 'headNumber'],
  ['a count is changed', (heads) => heads.map((head, i) => (i === 1 ? { ...head, count: 2 } : head)), 'headHash'],
  ['a head is made anew without the key', (heads) => heads.map((head, i) => (i === 2 ? { ...head, at: '2026-11-23T00:00:00.000Z', hash: headHash({ ...head, at: '2026-11-23T00:00:00.000Z' }) } : head)), 'headSignature'],
  ['the key is one that nobody knows', (heads) => heads.map((head) => ({ ...head, kid: 'k9' })), 'unknownKey'],
  ['a signature is no signature', (heads) => heads.map((head) => ({ ...head, signature: 'zz' })), 'headSignature'],
])('it is found that %s', (_what, change, fault) => {
  expect(verifyHeads(change(chain([3, 1, 5])), keys).map((finding) => finding.fault)).toContain(fault)
})

it('heads taken off the end are found by who holds a later one on paper', () => {
  const heads = chain([3, 1, 5])
  const paper = { number: 3, hash: heads[2]?.hash.slice(0, 12) ?? '' }
  expect(verifyHeads(heads, keys, [paper])).toEqual([])
  expect(verifyHeads(heads.slice(0, 2), keys, [paper])).toEqual([{ fault: 'heldHead', at: 3 }])
  expect(verifyHeads(heads, keys, [{ ...paper, hash: paper.hash.slice(0, 8) }])).toEqual([{ fault: 'heldHead', at: 3 }])
})
