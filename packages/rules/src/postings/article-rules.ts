/** One published text of a notice on the 公众号, from the press of a button to the day it is deleted there. */
export const articleStates = ['waiting', 'submitted', 'published', 'failed', 'deleting', 'deleted'] as const
export type ArticleState = (typeof articleStates)[number]

export const articleVerbs = ['send', 'delete'] as const
export type ArticleVerb = (typeof articleVerbs)[number]

interface Standing {
  /** Of the latest article; null: there has been none. */
  state: ArticleState | null
  /** The notice may be read by anybody now. */
  isPublic: boolean
}

/** What stands there is deleted before its correction is sent: a notice stands on the 公众号 once. */
export function articleVerbsFrom({ state, isPublic }: Standing): ArticleVerb[] {
  if (state === 'published') return ['delete']
  return isPublic && (state === null || state === 'failed' || state === 'deleted') ? ['send'] : []
}

/** Somebody has to look: it did not go, or what stands there is withdrawn or has been corrected since. */
export const articleIsDue = ({ state, isPublic, isLatest }: Standing & { isLatest: boolean }): boolean => (state === 'published' ? !isPublic || !isLatest : state === 'failed' && isPublic)
