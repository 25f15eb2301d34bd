import { bytesOf, sha256Hex } from './hash'

/** RFC 6962 §2.1: leaves and nodes are hashed with different first bytes, so that neither can pass for the other. */
const leaf = (hash: string): string => sha256Hex(Uint8Array.of(0), bytesOf(hash))
const node = (left: string, right: string): string => sha256Hex(Uint8Array.of(1), bytesOf(left), bytesOf(right))

/** The greatest power of two below n. */
function split(n: number): number {
  let k = 1
  while (k * 2 < n) k *= 2
  return k
}

/** @param hashes of the events, hex, in the order of their leaf numbers; at least one */
export function merkleRoot(hashes: readonly string[]): string {
  const [only] = hashes
  if (only === undefined) throw new Error('a tree has at least one leaf')
  if (hashes.length === 1) return leaf(only)
  const k = split(hashes.length)
  return node(merkleRoot(hashes.slice(0, k)), merkleRoot(hashes.slice(k)))
}

/** What is needed to come from one leaf to the root: RFC 6962 §2.1.1, nearest first. */
export function merklePath(hashes: readonly string[], at: number): string[] {
  if (hashes.length <= 1) return []
  const k = split(hashes.length)
  const [mine, other] = at < k ? [merklePath(hashes.slice(0, k), at), hashes.slice(k)] : [merklePath(hashes.slice(k), at - k), hashes.slice(0, k)]
  return [...mine, merkleRoot(other)]
}

/** The root that a leaf and its path lead to; '' when the path has the wrong length. */
export function rootByPath(hash: string, at: number, count: number, path: readonly string[]): string {
  if (count === 1) return path.length === 0 ? leaf(hash) : ''
  const last = path.at(-1)
  if (last === undefined || at < 0 || at >= count) return ''
  const k = split(count)
  const inner = at < k ? rootByPath(hash, at, k, path.slice(0, -1)) : rootByPath(hash, at - k, count - k, path.slice(0, -1))
  if (inner === '') return ''
  return at < k ? node(inner, last) : node(last, inner)
}
