import type { Article } from '@mingbai/outputs/official-account/article'
import * as z from 'zod/mini'
import type { Scope } from '../house'
import { askWithToken } from '../wechat/access-token'
import type { WechatAccount } from '../wechat/settings'

const idText = z.union([z.string(), z.pipe(z.number(), z.transform(String))])
const done = z.object({ errcode: z._default(z.number(), 0) })
const mediaReply = z.object({ media_id: z.string().check(z.minLength(1)) })
const urlReply = z.object({ url: z.string().check(z.minLength(1)) })
const submitReply = z.object({ publish_id: idText })

const item = z.object({ article_url: z.string() })
/** Of the push and of `freepublish/get` alike. One entry alone, as XML has it, is a list too; so are numbers that come as text. */
export const outcomeSchema = z.object({
  publish_id: idText,
  publish_status: z.coerce.number(),
  article_id: z._default(z.string(), ''),
  article_detail: z.optional(z.object({ item: z.union([z.array(item), item]) })),
})
export type Outcome = z.infer<typeof outcomeSchema>

const listed = z.object({ content_source_url: z._default(z.string(), ''), url: z._default(z.string(), '') })
const content = z.object({ news_item: z.array(listed) })
const draftList = z.object({ item: z.array(z.object({ media_id: z.string(), content })) })
const publishedList = z.object({ item: z.array(z.object({ article_id: z.string(), content })) })

/** The newest come first; what was asked for a moment ago is among them. */
const LOOKED_AT = { offset: 0, count: 20, no_content: 1 }

/** The calls of a 公众号, by the names of WeChat's documents. All throw WechatError. */
export function officialAccount(account: WechatAccount, scope: Scope) {
  const ask = <T>(path: string, body: object | FormData, reply: z.ZodMiniType<T>, query?: Record<string, string>) => askWithToken(account, { path: `/cgi-bin/${path}`, body, ...(query ? { query } : {}) }, reply, scope)
  return {
    async addCover(picture: Buffer): Promise<string> {
      return (await ask('material/add_material', fileOf(picture, 'cover.png', 'image/png'), mediaReply, { type: 'image' })).media_id
    },
    async addPicture(picture: Buffer, type: 'png' | 'jpeg'): Promise<string> {
      return (await ask('media/uploadimg', fileOf(picture, `picture.${type}`, `image/${type}`), urlReply)).url
    },
    async addDraft(article: Article, thumbId: string): Promise<string> {
      return (await ask('draft/add', { articles: [{ ...article, thumb_media_id: thumbId, need_open_comment: 0 }] }, mediaReply)).media_id
    },
    async submit(mediaId: string): Promise<string> {
      return (await ask('freepublish/submit', { media_id: mediaId }, submitReply)).publish_id
    },
    outcome: (publishId: string): Promise<Outcome> => ask('freepublish/get', { publish_id: publishId }, outcomeSchema),
    /** After an answer that was lost. */
    async findDraft(link: string): Promise<string | null> {
      const { item: drafts } = await ask('draft/batchget', LOOKED_AT, draftList)
      return drafts.find((one) => one.content.news_item.some(({ content_source_url }) => content_source_url === link))?.media_id ?? null
    },
    async findPublished(link: string): Promise<{ articleId: string; link: string } | null> {
      const { item: published } = await ask('freepublish/batchget', LOOKED_AT, publishedList)
      for (const { article_id, content: { news_item } } of published) {
        const own = news_item.find(({ content_source_url }) => content_source_url === link)
        if (own) return { articleId: article_id, link: own.url }
      }
      return null
    },
    async remove(articleId: string): Promise<void> {
      await ask('freepublish/delete', { article_id: articleId, index: 1 }, done)
    },
  }
}
export type OfficialAccount = ReturnType<typeof officialAccount>

function fileOf(bytes: Buffer, name: string, type: string): FormData {
  const form = new FormData()
  form.set('media', new Blob([new Uint8Array(bytes)], { type }), name)
  return form
}
