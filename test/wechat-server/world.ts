import { randomBytes } from 'node:crypto'
import { landingPage, pages } from '@mingbai/contracts/routes'

export interface Person {
  openid: string
  sessionKey: string
  /** When they last used the mini-program. */
  visitedAt: number
  /** Sends left, by template. */
  grants: Map<string, number>
}

export interface Code {
  openid: string
  madeAt: number
  used: boolean
  phone?: string
}

export interface Token {
  value: string
  appId: string
  endsAt: number
}

export interface Draft {
  title: string
  content: string
  /** content_source_url */
  link: string
}

/** A draft on its way to be published. */
export interface PublishJob {
  mediaId: string
  /** publish_status */
  status: number
  articleId: string
  url: string
}

/** What may go wrong with a call: the line breaks before it is done, or after; −1; the token is taken back (40001) or over (42001); a long pause. */
export type Trouble = 'cut' | 'lost' | 'busy' | 'tokenGone' | 'tokenOver' | 'slow'

export interface Call {
  path: string
  method: string
  query: Record<string, string>
  body: unknown
  /** What was answered; 0: it was done. */
  errcode: number
  /** The answer went out whole. */
  arrived: boolean
  /** Which server asked (World.asker). */
  asker: number
}

/** Everything WeChat knows. */
export interface World {
  now: () => number
  /** Secret by AppID. */
  accounts: Map<string, string>
  tokens: Map<string, Token>
  /** The token in force, by AppID, and when it was enforced. */
  stable: Map<string, { token: Token; forced: number[] }>
  people: Map<string, Person>
  loginCodes: Map<string, Code>
  phoneCodes: Map<string, Code>
  /** Fields of each template. */
  templates: Map<string, string[]>
  /** Published pages. */
  pages: Set<string>
  /** Pictures that wait for their result: trace_id → openid. */
  media: Map<string, string>
  materials: Set<string>
  /** Addresses that may stand in an article. */
  pictures: Set<string>
  drafts: Map<string, Draft>
  jobs: Map<string, PublishJob>
  published: Map<string, Draft & { url: string }>
  calls: Call[]
  /** Answers that are forced, by path. */
  forced: Map<string, number[]>
  /** How many answers are still to be lost on their way, by path: what was asked for is done all the same. */
  lost: Map<string, number>
  /** How many answers never come, by path: what was asked for is done all the same. */
  held: Map<string, number>
  /** Asked of every call; null: nothing goes wrong. */
  trouble: () => Trouble | null
  /** Raised by who kills the server that asks: what it was told before is lost with it. */
  asker: number
  /** Calls a minute, by path. */
  quotas: Map<string, number>
}

export const MINI = { appId: 'wx5b97b0686831c076', secret: '0123456789abcdef0123456789abcdef' }
export const OFFICIAL = { appId: 'wx8f4c1d2e3a5b6c7d', secret: 'fedcba9876543210fedcba9876543210' }

/** Per minute, as documented. */
const quotas: readonly [string, number][] = [
  ['/cgi-bin/stable_token', 10_000], ['/wxa/msg_sec_check', 4000], ['/wxa/media_check_async', 2000], ['/wxa/getwxacodeunlimit', 5000],
]

export function makeWorld(now: () => number): World {
  return {
    now, accounts: new Map([[MINI.appId, MINI.secret], [OFFICIAL.appId, OFFICIAL.secret]]),
    tokens: new Map(), stable: new Map(), people: new Map(), loginCodes: new Map(), phoneCodes: new Map(), templates: new Map(),
    pages: new Set([landingPage, ...Object.values(pages).map(({ taro }) => taro)]), media: new Map(), materials: new Set(), pictures: new Set(), drafts: new Map(), jobs: new Map(), published: new Map(), calls: [], forced: new Map(), lost: new Map(), held: new Map(), trouble: () => null, asker: 0, quotas: new Map(quotas),
  }
}

/** Letters and digits, as WeChat's own ids. */
export const randomId = (length: number): string => randomBytes(length).toString('base64').replace(/[^0-9A-Za-z]/g, 'x').slice(0, length)
