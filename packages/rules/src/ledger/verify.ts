import { ed25519 } from '@noble/curves/ed25519'
import { eventHash, headHash, leafOf, textDigest, type HashedEvent, type HeadContent } from './layout'
import { merkleRoot, rootByPath } from './merkle'
import { bytesOf } from './hash'

export interface SignedHead extends HeadContent {
  hash: string
  kid: string
  /** Ed25519 over the 32 bytes of the hash, hex. */
  signature: string
}

/** Kid → the 32 bytes of the public key, hex. */
export type PublicKeys = Readonly<Record<string, string>>

export interface ExportedEvent extends HashedEvent {
  /** Null: not sealed yet, so nothing is promised about it. */
  ledgerSeq: number | null
  hash: string
  /** 32 random bytes in hex before the hash of a confidential event; null: its leaf is its hash. */
  blind: string | null
  sample: boolean
  /** Text and salt are null once erased; the digest stays. */
  publicText: string | null
  publicSalt: string | null
  privateText: string | null
  privateSalt: string | null
}

export type LedgerFault =
  | 'headNumber' | 'headHash' | 'headPrev' | 'headSignature' | 'unknownKey' | 'headLeaves' | 'root'
  | 'eventHash' | 'eventPrev' | 'text' | 'leafNumber' | 'otherTenant' | 'sample' | 'heldHead' | 'nothing'

export interface Finding {
  fault: LedgerFault
  /** Number of the head or of the leaf. */
  at: number
}

/** A head that the checker holds from outside: from a sheet of paper, a newspaper, an earlier export. */
export interface HeldHead {
  number: number
  /** The whole hash or its beginning. */
  hash: string
}

function isSigned(head: SignedHead, keys: PublicKeys): boolean {
  const key = keys[head.kid]
  try {
    return key !== undefined && ed25519.verify(bytesOf(head.signature), bytesOf(head.hash), bytesOf(key))
  } catch {
    // Not hex, or not a signature's length.
    return false
  }
}

/** Heads in their order: numbers, hashes, signatures, and that each stands on the one before. */
export function verifyHeads(heads: readonly SignedHead[], keys: PublicKeys, held: readonly HeldHead[] = []): Finding[] {
  const findings: Finding[] = []
  let before: SignedHead | null = null
  heads.forEach((head, i) => {
    const add = (fault: LedgerFault) => findings.push({ fault, at: head.number })
    if (head.number !== i + 1) add('headNumber')
    if (headHash(head) !== head.hash) add('headHash')
    if (head.prev !== (before?.hash ?? '') || (before !== null && head.at < before.at) || head.tenant !== (before ?? head).tenant) add('headPrev')
    if (head.first !== (before ? before.first + before.count : 1) || head.count < 1) add('headLeaves')
    if (keys[head.kid] === undefined) add('unknownKey')
    else if (!isSigned(head, keys)) add('headSignature')
    before = head
  })
  for (const one of held) {
    const head = heads.find(({ number }) => number === one.number)
    if (!head || one.hash.length < 12 || !head.hash.startsWith(one.hash)) findings.push({ fault: 'heldHead', at: one.number })
  }
  return findings
}

/** Everything at once: the heads, and every event they cover. Events that no head covers yet are only counted. */
export function verifyExport(heads: readonly SignedHead[], events: readonly ExportedEvent[], keys: PublicKeys, held: readonly HeldHead[] = []): Finding[] {
  if (heads.length === 0) return [{ fault: 'nothing', at: 0 }]
  const findings = verifyHeads(heads, keys, held)
  const sealed = events.filter(({ ledgerSeq }) => ledgerSeq !== null).sort((a, b) => (a.ledgerSeq ?? 0) - (b.ledgerSeq ?? 0))
  const [{ tenant } = { tenant: '' }] = heads
  const known = new Map<string, string>()
  for (const event of events) known.set(`${event.objectId}/${event.seq}`, event.hash)
  sealed.forEach((event, i) => {
    const add = (fault: LedgerFault) => findings.push({ fault, at: event.ledgerSeq ?? 0 })
    if (event.ledgerSeq !== i + 1) add('leafNumber')
    if (event.tenant !== tenant) add('otherTenant')
    if (event.sample) add('sample')
    if (eventHash(event) !== event.hash) add('eventHash')
    if (event.prev !== (event.seq === 1 ? '' : known.get(`${event.objectId}/${event.seq - 1}`))) add('eventPrev')
    if (!isItsText(event.publicSalt, event.publicText, event.publicDigest) || !isItsText(event.privateSalt, event.privateText, event.privateDigest)) add('text')
  })
  const last = heads.at(-1)
  if (last && sealed.length !== last.first + last.count - 1) findings.push({ fault: 'leafNumber', at: sealed.length })
  for (const head of heads) {
    const covered = sealed.slice(head.first - 1, head.first - 1 + head.count)
    if (covered.length !== head.count || !covered.every(hasLeaf) || merkleRoot(covered.map(leafOf)) !== head.root) findings.push({ fault: 'root', at: head.number })
  }
  return findings
}

const hex32 = /^[0-9a-f]{64}$/
const hasLeaf = ({ hash, blind }: Pick<ExportedEvent, 'hash' | 'blind'>): boolean => hex32.test(hash) && (blind === null || hex32.test(blind))

function isItsText(salt: string | null, text: string | null, digest: string): boolean {
  if (salt === null && text === null) return true
  return salt !== null && text !== null && /^([0-9a-f]{2})*$/.test(salt) && textDigest(salt, text) === digest
}

/** That one event stands in the ledger, for who holds its receipt. */
export interface Inclusion {
  event: HashedEvent
  blind: string | null
  ledgerSeq: number
  path: readonly string[]
  head: SignedHead
}

export function verifyInclusion({ event, blind, ledgerSeq, path, head }: Inclusion, keys: PublicKeys): Finding[] {
  const findings: Finding[] = []
  const add = (fault: LedgerFault, at: number) => findings.push({ fault, at })
  if (headHash(head) !== head.hash) add('headHash', head.number)
  if (keys[head.kid] === undefined) add('unknownKey', head.number)
  else if (!isSigned(head, keys)) add('headSignature', head.number)
  if (head.tenant !== event.tenant) add('otherTenant', ledgerSeq)
  const leaf = { hash: eventHash(event), blind }
  if (!hasLeaf(leaf) || rootByPath(leafOf(leaf), ledgerSeq - head.first, head.count, path) !== head.root) add('root', ledgerSeq)
  return findings
}
