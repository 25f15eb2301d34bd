import { articleWords } from '@mingbai/contracts/article-labels'
import type { ArticleView } from '@mingbai/contracts/articles'
import { disclosureStateLabels } from '@mingbai/contracts/labels'
import { articleIsDue, articleVerbsFrom } from '@mingbai/rules/postings/article-rules'
import { isDuplicateKey } from '../database/is-duplicate-key'
import { newId } from '../engine/ids'
import type { StaffScope } from '../house'
import { Refusal } from '../http/refusal'
import { articleNotice, isPublicNow, latestArticle, type ArticleNotice, type ArticleSources, type ArticleState } from './article-row'
import { ArticleRow } from './article.entity'

interface Standing {
  notice: ArticleNotice
  article: ArticleState | null
}

/** Throws noticeNotFound. */
async function standingOf(publicId: string, { staffReadNotice }: ArticleSources, scope: StaffScope): Promise<Standing> {
  const { db, tenant } = scope
  await staffReadNotice(publicId, scope)
  const notice = await articleNotice(db, { publicId, tenant: tenant.code })
  if (!notice) throw new Refusal('noticeNotFound')
  return { notice, article: await latestArticle(db, notice.id) }
}

export async function readArticle(publicId: string, sources: ArticleSources, scope: StaffScope): Promise<ArticleView> {
  return present(await standingOf(publicId, sources, scope), scope)
}

function present({ notice, article }: Standing, { env, at }: StaffScope): ArticleView {
  const isOn = env.wechat.officialAccount !== null
  const state = article?.state ?? null
  const isPublic = isPublicNow(notice, at)
  const isLatest = article?.version === notice.version
  const isDue = articleIsDue({ state, isPublic, isLatest })
  return {
    isOn, state, isDue, words: articleWords(state, article?.reason ?? '', isPublic ? (isLatest ? null : 'corrected') : 'withdrawn'), link: state === 'deleted' ? '' : (article?.link ?? ''),
    verbs: isOn && !notice.sample ? articleVerbsFrom({ state, isPublic }) : [],
  }
}

/** 发到公众号: planned here, done by a job. Pressed twice it is one article. Throws noticeNotFound, wrongState, sampleMode, officialAccountOff, publicUrlNeeded. */
export async function sendArticle(publicId: string, sources: ArticleSources, scope: StaffScope): Promise<ArticleView> {
  const { db, env, tenant, at, now, actor } = scope
  const standing = await standingOf(publicId, sources, scope)
  const { notice, article } = standing
  if (!env.wechat.officialAccount) throw new Refusal('officialAccountOff')
  if (!env.publicUrl) throw new Refusal('publicUrlNeeded')
  if (notice.sample) throw new Refusal('sampleMode')
  if (!isPublicNow(notice, at)) throw new Refusal('wrongState', { state: (await sources.staffReadNotice(publicId, scope)).stateLabel })
  if (article?.state === 'published' && article.version !== notice.version) throw new Refusal('wrongState', { state: present(standing, scope).words })
  if (!articleVerbsFrom({ state: article?.state ?? null, isPublic: true }).includes('send')) return present(standing, scope)
  try {
    await db.write(async (tx) => {
      // What is known of the first try stays: its draft is used again, and an answer that was lost is looked for.
      const again = article?.state === 'failed' && article.version === notice.version
      if (again) await tx.update(ArticleRow, { id: article.id, state: 'failed' }, { state: 'waiting', reason: '', attempts: 0, dueAt: at, sentBy: actor.id, updatedAt: at })
      else {
        await tx.insert(ArticleRow, {
          id: newId(now), tenant: tenant.code, disclosureId: notice.id, version: notice.version, articleKey: `${notice.id}.${notice.version}`, state: 'waiting', asked: '', thumbId: '', mediaId: '', publishId: '', articleId: '', link: '', reason: '',
          attempts: 0, dueAt: at, sentBy: actor.id, updatedAt: at,
        })
      }
    })
  } catch (error) {
    if (!isDuplicateKey(error)) throw error
  }
  return readArticle(publicId, sources, scope)
}

/** 删掉: what stands there is taken away by a job. Throws noticeNotFound, wrongState, officialAccountOff. */
export async function deleteArticle(publicId: string, sources: ArticleSources, scope: StaffScope): Promise<ArticleView> {
  const { db, env, at, actor } = scope
  const standing = await standingOf(publicId, sources, scope)
  const { article } = standing
  if (!env.wechat.officialAccount) throw new Refusal('officialAccountOff')
  if (article?.state === 'deleting' || article?.state === 'deleted') return present(standing, scope)
  if (article?.state !== 'published') throw new Refusal('wrongState', { state: present(standing, scope).words || disclosureStateLabels.published })
  await db.write((tx) => tx.update(ArticleRow, { id: article.id, state: 'published' }, { state: 'deleting', reason: '', attempts: 0, dueAt: at, sentBy: actor.id, updatedAt: at }))
  return readArticle(publicId, sources, scope)
}
