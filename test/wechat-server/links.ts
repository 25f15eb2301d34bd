import { fieldsOf, Refused, textIn, type Asked, type Reply } from './reply'
import { randomId, type World } from './world'

/** One grey pixel. */
const jpeg = Buffer.from('/9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==', 'base64')

/** POST /wxa/getwxacodeunlimit: bytes, or JSON when refused. */
export function unlimitedCode(asked: Asked, world: World): Reply {
  const fields = fieldsOf(asked)
  if (!/^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/.test(textIn(fields, 'scene'))) throw new Refused(40129)
  const page = textIn(fields, 'page')
  if (page.startsWith('/') || page.includes('?') || (fields.check_path !== false && !world.pages.has(page))) throw new Refused(41030)
  const width = fields.width ?? 430
  if (typeof width !== 'number' || width < 280 || width > 1280) throw new Refused(40097, 'invalid args')
  if (!['release', 'trial', 'develop'].includes(textIn(fields, 'env_version') || 'release')) throw new Refused(40097, 'invalid args')
  return { picture: jpeg }
}

/** POST /wxa/generate_urllink */
export function urlLink(asked: Asked, world: World): object {
  const fields = fieldsOf(asked)
  const path = textIn(fields, 'path')
  if (path.startsWith('/') || !world.pages.has(path)) throw new Refused(40165)
  if (textIn(fields, 'query').length > 1024) throw new Refused(40212)
  if (fields.expire_type !== 1 || typeof fields.expire_interval !== 'number' || fields.expire_interval < 1 || fields.expire_interval > 30) throw new Refused(85401)
  if (!['release', 'trial', 'develop'].includes(textIn(fields, 'env_version') || 'release')) throw new Refused(85402)
  return { errcode: 0, errmsg: 'ok', url_link: `https://wxaurl.cn/${randomId(11)}` }
}
