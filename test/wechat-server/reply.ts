import { randomBytes } from 'node:crypto'

export interface Asked {
  method: string
  query: Record<string, string>
  /** Parsed JSON; undefined: none came, or none that can be read. */
  body: unknown
  raw: Buffer
  type: string
  /** Whose access token came. */
  appId: string
}

export type Reply = object | { picture: Buffer }

/** A refusal; thrown by handlers. */
export class Refused extends Error {
  constructor(
    readonly errcode: number,
    readonly words: string = texts[errcode] ?? 'refused',
  ) {
    super(words)
  }

  toReply(): object {
    const hex = (length: number) => randomBytes(length / 2).toString('hex')
    return { errcode: this.errcode, errmsg: `${this.words} rid: ${hex(8)}-${hex(8)}-${hex(8)}` }
  }
}

const texts: Record<number, string> = {
  [-1]: 'system error', 40001: 'invalid credential, access_token is invalid or not latest', 40002: 'invalid grant_type', 40003: 'invalid openid', 40004: 'invalid media type', 40007: 'invalid media_id', 40009: 'invalid image size', 40013: 'invalid appid',
  40029: 'invalid code', 40037: 'invalid template_id', 40113: 'unsupported file type', 40129: 'invalid scene', 40163: 'code been used', 40165: 'invalid weapp pagepath', 40212: 'invalid query', 40226: 'code blocked', 41001: 'access_token missing', 41002: 'appid missing',
  41004: 'appsecret missing', 41008: 'missing code', 41030: 'invalid page', 42001: 'access_token expired', 43002: 'require POST method', 43101: 'user refuse to accept the msg',
  44002: 'empty post data', 41005: 'media data missing', 45002: 'content size out of limit', 45003: 'title size out of limit', 45004: 'description size out of limit', 45110: 'author size out of limit', 45009: 'reach max api daily quota limit', 45011: 'api minute-quota reach limit  mustslower  retry next minute', 47001: 'data format error', 48001: 'api unauthorized', 53502: 'invalid publish_id', 53503: 'draft is not approved', 53504: 'publish from the official site', 53505: 'save the draft by hand first', 53600: 'invalid article_id', 61010: 'code is expired', 44990: 'url link frequency limit', 44993: 'url link day limit', 85079: 'miniprogram has no online release', 85401: 'invalid expire_interval', 85402: 'invalid env_version', 87014: 'risky content',
}

/** The fields of a JSON body. */
export function fieldsOf({ body, raw }: Asked): Record<string, unknown> {
  if (raw.length === 0) throw new Refused(44002)
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new Refused(47001)
  return Object.fromEntries(Object.entries(body))
}

export const textIn = (fields: Record<string, unknown>, name: string): string => {
  const value = fields[name]
  return typeof value === 'string' ? value : ''
}
