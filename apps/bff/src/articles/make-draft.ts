import { articleLink, articleOf } from '@mingbai/outputs/official-account/article'
import type { Notice } from '@mingbai/contracts/notices'
import type { Scope } from '../house'
import { Refusal } from '../http/refusal'
import { articlePictures, coverPicture, qrPicture } from './article-pictures'
import { articleNotice, type ArticleSources, type ArticleState } from './article-row'
import type { ArticleRow } from './article.entity'
import type { OfficialAccount } from './wechat-calls'

/** By then WeChat has made a draft whose answer did not come, or it never will. */
export const DRAFT_LOST_MS = 120_000

export interface Step {
  /** As it stands after each `save`. */
  row: ArticleState
  sources: ArticleSources
  scope: Scope
  wechat: OfficialAccount
  save: (change: Partial<ArticleRow>) => Promise<void>
}

/** Between the press of the button and this moment the notice was withdrawn or corrected. */
export class NotPublic extends Error {}

/** Made once: where the answer was lost, the draft is looked for first. @returns its media_id. @throws WechatError, NotPublic */
export async function makeDraft(step: Step): Promise<string> {
  const { row, scope, wechat } = step
  const notice = await wordingOf(step)
  const { tenant, env } = scope
  const source = { ...notice, township: tenant.name, phone: tenant.settings.office.phone, publicUrl: env.publicUrl ?? '' }
  const link = articleLink(source, row.id)
  const made = row.asked === 'draft' ? await wechat.findDraft(link) : null
  if (made) return made
  if (row.thumbId === '') await step.save({ thumbId: await wechat.addCover(await coverPicture(notice.title, tenant.settings.fullName)) })
  const pictures: string[] = []
  for (const picture of await articlePictures(row.disclosureId, scope)) pictures.push(await wechat.addPicture(picture, 'jpeg'))
  const qr = await wechat.addPicture(await qrPicture(link), 'png')
  // Written down first: whoever comes after a crash looks for it.
  await step.save({ asked: 'draft', dueAt: new Date(scope.now.getTime() + DRAFT_LOST_MS).toISOString() })
  return wechat.addDraft(articleOf(source, { pictures, qr }, link), row.thumbId)
}

/** By the article's own mark. */
export async function linkOf({ row, scope }: Step): Promise<string> {
  const notice = await articleNotice(scope.db, { id: row.disclosureId })
  return articleLink({ id: notice?.publicId ?? '', publicUrl: scope.env.publicUrl ?? '' }, row.id)
}

async function wordingOf({ row, sources, scope }: Step): Promise<Notice> {
  const found = await articleNotice(scope.db, { id: row.disclosureId })
  const notice = found && await sources.readNotice(found.publicId, scope).catch((error: unknown) => {
    if (error instanceof Refusal) return null
    throw error
  })
  if (!notice || notice.version !== row.version) throw new NotPublic()
  return notice
}
