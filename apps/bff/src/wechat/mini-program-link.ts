import { LRUCache } from 'lru-cache'
import * as z from 'zod/mini'
import type { House } from '../house'
import { askWithToken, type WechatHouse } from './access-token'
import { WechatError } from './client'

const replySchema = z.object({ url_link: z.string().check(z.regex(/^https:\/\//)) })
/** The longest that WeChat allows. A link made now is opened now, or lies in a text message for a while. */
const DAYS = 30
/** One that is given out works for at least so long: WeChat counts the links of a day. */
const FRESH_MS = 15 * 86_400_000
/** After a no WeChat is left alone for a while: who taps then is back on the page at once. */
const REST_MS = 60_000
/** By account, version, path and query: a link is the same for everybody. Null: none was given. */
const kept = new LRUCache<string, { url: string | null; until: number }>({ max: 500 })

export const hasMiniProgram = ({ env }: Pick<WechatHouse, 'env'>): boolean => env.wechat.miniProgram !== null

/**
 * A URL link of WeChat that opens a page of the mini-program from a browser or a text message. Null: no mini-program is set up,
 * or WeChat gives none now. Nothing personal may stand in it.
 * @param path without a leading slash, as in app.json
 * @param query at most 1024 characters
 */
export async function miniProgramLink(path: string, query: string, house: WechatHouse & Pick<House, 'log'>): Promise<string | null> {
  const { miniProgram, version } = house.env.wechat
  if (!miniProgram) return null
  const key = [house.env.wechat.api, miniProgram.appId, version, path, query].join('|')
  const now = house.clock().getTime()
  const known = kept.get(key)
  if (known && known.until > now) return known.url
  const body = { path, query, expire_type: 1, expire_interval: DAYS, env_version: version }
  try {
    const { url_link: url } = await askWithToken(miniProgram, { path: '/wxa/generate_urllink', body }, replySchema, house)
    kept.set(key, { url, until: now + FRESH_MS })
    return url
  } catch (error) {
    if (!(error instanceof WechatError)) throw error
    house.log.warn({ wechat: error.message }, 'WeChat gives no link into the mini-program')
    kept.set(key, { url: null, until: now + REST_MS })
    return null
  }
}
