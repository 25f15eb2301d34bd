import { fieldsOf, Refused, textIn, type Asked } from './reply'
import { randomId, type World } from './world'

const FRESH_MS = 2 * 3_600_000

/** Words that the stand-in finds risky, or wants a person to look at. */
export const RISKY_WORDS = '代开发票'
export const DOUBTFUL_WORDS = '某领导'

function openPerson(fields: Record<string, unknown>, world: World): string {
  if (fields.version !== 2) throw new Refused(47001)
  if (![1, 2, 3, 4].includes(Number(fields.scene))) throw new Refused(40129)
  const person = world.people.get(textIn(fields, 'openid'))
  if (!person) throw new Refused(40003)
  if (world.now() - person.visitedAt > FRESH_MS) throw new Refused(61010)
  return person.openid
}

/** POST /wxa/msg_sec_check: risky words still answer errcode 0. */
export function checkWords(asked: Asked, world: World): object {
  const fields = fieldsOf(asked)
  openPerson(fields, world)
  const content = textIn(fields, 'content')
  if (!content) throw new Refused(44002)
  if ([...content].length > 2500) throw new Refused(45002)
  const [suggest, label] = content.includes(RISKY_WORDS) ? ['risky', 10001] : content.includes(DOUBTFUL_WORDS) ? ['review', 20001] : ['pass', 100]
  return { errcode: 0, errmsg: 'ok', trace_id: randomId(24), result: { suggest, label }, detail: [{ strategy: 'content_model', errcode: 0, suggest, label, prob: 90 }] }
}

/** POST /wxa/media_check_async */
export function checkMedia(asked: Asked, world: World): object {
  const fields = fieldsOf(asked)
  const openid = openPerson(fields, world)
  if (!/^https?:\/\//.test(textIn(fields, 'media_url'))) throw new Refused(43104, 'invalid media_url')
  if (![1, 2].includes(Number(fields.media_type))) throw new Refused(43302, 'invalid media_type')
  const traceId = randomId(24)
  world.media.set(traceId, openid)
  return { errcode: 0, errmsg: 'ok', trace_id: traceId }
}
