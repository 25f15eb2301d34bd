import { bytesOf, canonical, sha256Hex } from './hash'

/** What of an event is hashed; layout 1 (before the ledger) left out its id and who acted. */
export interface HashedEvent {
  v: number
  tenant: string
  objectType: string
  objectId: string
  seq: number
  at: string
  verb: string
  procedureVersion: number
  publicDigest: string
  privateDigest: string
  prev: string
  id: string
  actorId: string | null
  actorParty: string
}

export const LAYOUT = 2

export function eventHash(event: HashedEvent): string {
  const { v, tenant, objectType, objectId, seq, at, verb, procedureVersion, publicDigest, privateDigest, prev, id, actorId, actorParty } = event
  const first = { v, tenant, objectType, objectId, seq, at, verb, procedureVersion, publicDigest, privateDigest, prev }
  return sha256Hex(canonical(v === 1 ? first : { ...first, id, actorId: actorId ?? '', actorParty }))
}

/**
 * What of an event stands in the tree: its hash, or for a confidential one the hash behind a random blind. Who knows every
 * field of such an event still cannot find it among the leaves that anybody may read.
 */
export const leafOf = ({ hash, blind }: { hash: string; blind: string | null }): string => (blind === null ? hash : sha256Hex(bytesOf(blind), bytesOf(hash)))

/** @param salt hex; without it a short text could be guessed from its digest */
export const textDigest = (salt: string, text: string): string => sha256Hex(bytesOf(salt), text)

/** One sealed batch of leaves. Its hash is what is printed on paper and stands in the next head. */
export interface HeadContent {
  tenant: string
  /** 1, 2, 3 … without a gap. */
  number: number
  /** Instant, UTC. */
  at: string
  /** Leaf number of its first leaf; leaves are numbered from 1 through all heads. */
  first: number
  count: number
  /** Of the Merkle tree over its leaves, hex. */
  root: string
  /** Hash of the head before; empty for the first. */
  prev: string
}

export function headHash({ tenant, number, at, first, count, root, prev }: HeadContent): string {
  return sha256Hex(canonical({ v: 1, tenant, number, at, first, count, root, prev }))
}

/** As people compare it on paper: the head's number and the first letters of its hash. */
export const headMark = ({ number, hash }: { number: number; hash: string }): string => `${number}-${hash.slice(0, 4)}-${hash.slice(4, 8)}-${hash.slice(8, 12)}`
