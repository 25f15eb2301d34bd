import * as z from 'zod/mini'
import { askWithToken, type WechatHouse } from './access-token'
import { WechatError } from './client'

const replySchema = z.object({ url_link: z.string().check(z.regex(/^https:\/\//)) })
/** The longest that WeChat allows. A link made now is opened now, or lies in a text message for a while. */
const DAYS = 30

export const hasMiniProgram = ({ env }: Pick<WechatHouse, 'env'>): boolean => env.wechat.miniProgram !== null

/**
 * A URL link of WeChat that opens a page of the mini-program from a browser or a text message. Null: no mini-program is set up,
 * or WeChat gives none now. Nothing personal may stand in it.
 * @param path without a leading slash, as in app.json
 * @param query at most 1024 characters
 */
export async function miniProgramLink(path: string, query: string, house: WechatHouse): Promise<string | null> {
  const { miniProgram, version } = house.env.wechat
  if (!miniProgram) return null
  const body = { path, query, expire_type: 1, expire_interval: DAYS, env_version: version }
  try {
    return (await askWithToken(miniProgram, { path: '/wxa/generate_urllink', body }, replySchema, house)).url_link
  } catch (error) {
    if (error instanceof WechatError) return null
    throw error
  }
}
