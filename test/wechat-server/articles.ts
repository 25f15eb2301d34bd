import { fieldsOf, Refused, textIn, type Asked } from './reply'
import { randomId, type Draft, type World } from './world'

const MB = 1024 * 1024
const PNG = '89504e47'
const JPEG = 'ffd8ff'

/** The file of a multipart body, which WeChat wants in the field `media` with a name. */
function mediaOf({ type, raw }: Asked, most: number): Buffer {
  const boundary = /boundary=(\S+)/.exec(type)?.[1]
  if (!type.startsWith('multipart/form-data') || !boundary) throw new Refused(41005)
  const head = raw.indexOf('\r\n\r\n')
  if (!/name="media"; filename="[^"]+\.(png|jpe?g)"/.test(raw.subarray(0, head).toString('latin1'))) throw new Refused(41005)
  const bytes = raw.subarray(head + 4, raw.indexOf(`\r\n--${boundary}--`))
  const magic = bytes.subarray(0, 4).toString('hex')
  if (magic !== PNG && !magic.startsWith(JPEG)) throw new Refused(40113)
  if (bytes.length > most) throw new Refused(40009)
  return bytes
}

/** POST /cgi-bin/material/add_material?type=image */
export function addMaterial(asked: Asked, world: World): object {
  if (asked.query.type !== 'image' && asked.query.type !== 'thumb') throw new Refused(40004)
  mediaOf(asked, asked.query.type === 'thumb' ? 64 * 1024 : 10 * MB)
  const id = randomId(43)
  world.materials.add(id)
  return { media_id: id, url: `http://mmbiz.example/${id}`, item: [] }
}

/** POST /cgi-bin/media/uploadimg: an address that may stand in an article. */
export function uploadPicture(asked: Asked, world: World): object {
  mediaOf(asked, MB)
  const url = `http://mmbiz.example/${randomId(43)}/0`
  world.pictures.add(url)
  return { url }
}

const lengthOf = (text: string): number => [...text].length

/** POST /cgi-bin/draft/add */
export function addDraft(asked: Asked, world: World): object {
  const { articles } = fieldsOf(asked)
  if (!Array.isArray(articles) || articles.length === 0) throw new Refused(47001)
  const article = fieldsOf({ ...asked, body: articles[0] })
  const [title, content, author, digest] = ['title', 'content', 'author', 'digest'].map((name) => textIn(article, name))
  if (!title || lengthOf(title) > 32) throw new Refused(45003)
  if (!content || content.length >= 20_000) throw new Refused(45002)
  if (lengthOf(author ?? '') > 16) throw new Refused(45110)
  if (lengthOf(digest ?? '') > 128) throw new Refused(45004)
  if (!world.materials.has(textIn(article, 'thumb_media_id'))) throw new Refused(40007)
  const id = randomId(43)
  // Pictures from elsewhere are dropped, and scripts too.
  const kept = content.replace(/<script.*?<\/script>/gs, '').replace(/<img src="([^"]*)"[^>]*>/g, (tag, src: string) => (world.pictures.has(src.replaceAll('&amp;', '&')) ? tag : ''))
  world.drafts.set(id, { title, content: kept, link: textIn(article, 'content_source_url') })
  return { media_id: id, item: [] }
}

const newsItem = ({ title, link }: Draft, url: string) => ({ news_item: [{ title, content_source_url: link, url }] })

/** POST /cgi-bin/draft/batchget, newest first. */
export function listDrafts(asked: Asked, world: World): object {
  const { offset, count } = pageOf(asked)
  const item = [...world.drafts].reverse().slice(offset, offset + count).map(([media_id, draft]) => ({ media_id, content: newsItem(draft, ''), update_time: 1 }))
  return { total_count: world.drafts.size, item_count: item.length, item }
}

function pageOf(asked: Asked): { offset: number; count: number } {
  const { offset, count } = fieldsOf(asked)
  if (typeof offset !== 'number' || typeof count !== 'number' || count < 1 || count > 20) throw new Refused(40097, 'invalid args')
  return { offset, count }
}

/** POST /cgi-bin/freepublish/submit: accepted, and not yet published. */
export function submitDraft(asked: Asked, world: World): object {
  const mediaId = textIn(fieldsOf(asked), 'media_id')
  if (!world.drafts.has(mediaId)) throw new Refused(40007)
  const publishId = String(2_247_483_650 + world.jobs.size)
  world.jobs.set(publishId, { mediaId, status: 1, articleId: '', url: '' })
  return { errcode: 0, errmsg: 'ok', publish_id: publishId, msg_data_id: randomId(10) }
}

/** What a job has come to. */
function outcomeOf(publishId: string, world: World): Record<string, unknown> {
  const job = world.jobs.get(publishId)
  if (!job) throw new Refused(53502)
  const { status, articleId, url } = job
  const stands = status === 0 ? { article_id: articleId, article_detail: { count: 1, item: [{ idx: 1, article_url: url }] } } : {}
  return { publish_id: publishId, publish_status: status, ...stands, fail_idx: status === 2 || status === 4 ? [1] : [] }
}

/** POST /cgi-bin/freepublish/get */
export const publishOutcome = (asked: Asked, world: World): object => outcomeOf(textIn(fieldsOf(asked), 'publish_id'), world)

/** POST /cgi-bin/freepublish/batchget, newest first. */
export function listPublished(asked: Asked, world: World): object {
  const { offset, count } = pageOf(asked)
  const item = [...world.published].reverse().slice(offset, offset + count).map(([article_id, { url, ...draft }]) => ({ article_id, content: newsItem(draft, url), update_time: 1 }))
  return { total_count: world.published.size, item_count: item.length, item }
}

/** POST /cgi-bin/freepublish/delete */
export function deletePublished(asked: Asked, world: World): object {
  if (!world.published.delete(textIn(fieldsOf(asked), 'article_id'))) throw new Refused(53600)
  return { errcode: 0, errmsg: 'ok' }
}

/** WeChat's work on a job ends. @returns the event that it pushes */
export function finishJob(publishId: string, status: number, world: World): Record<string, unknown> {
  const job = world.jobs.get(publishId)
  const draft = job && world.drafts.get(job.mediaId)
  if (!job || !draft) throw new Error(`no job ${publishId}`)
  job.status = status
  if (status === 0) {
    Object.assign(job, { articleId: randomId(43), url: `http://mp.weixin.example/s/${randomId(22)}` })
    world.drafts.delete(job.mediaId)
    world.published.set(job.articleId, { ...draft, url: job.url })
  }
  const { fail_idx, ...outcome } = outcomeOf(publishId, world)
  return { ToUserName: 'gh_4d00ed8d6399', FromUserName: 'mphelper', CreateTime: 1, MsgType: 'event', Event: 'PUBLISHJOBFINISH', PublishEventInfo: { ...outcome, ...(Array.isArray(fail_idx) && fail_idx.length > 0 ? { fail_idx } : {}) } }
}
