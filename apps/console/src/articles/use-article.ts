import { articleEndpoints, type ArticleView } from '@mingbai/contracts/articles'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { call } from '../api/call'

const keyOf = (id: string) => ['article', id]

/** How soon to look again while WeChat, or our own server, is at it. */
const lookAgain: Partial<Record<NonNullable<ArticleView['state']>, number>> = { waiting: 3000, deleting: 3000, submitted: 15_000 }

/** @param standing changes when the notice is corrected or withdrawn */
export function useArticle(id: string, standing: string) {
  const client = useQueryClient()
  const query = useQuery({
    queryKey: [...keyOf(id), standing], queryFn: () => call(articleEndpoints.readArticle, { params: { id } }),
    refetchInterval: ({ state: { data } }) => (data?.state ? (lookAgain[data.state] ?? false) : false),
  })
  const state = query.data?.state
  useEffect(() => {
    if (state !== 'published' && state !== 'deleted') return
    for (const queryKey of [['notice-postings', id], ['postings'], ['inbox']]) void client.invalidateQueries({ queryKey })
  }, [client, id, state])
  return query
}

export function useArticleVerb(id: string, verb: 'send' | 'delete', onDone: () => void) {
  const client = useQueryClient()
  const endpoint = verb === 'send' ? articleEndpoints.sendArticle : articleEndpoints.deleteArticle
  return useMutation({
    mutationFn: () => call(endpoint, { params: { id } }),
    onSuccess: (next: ArticleView) => {
      client.setQueriesData({ queryKey: keyOf(id) }, next)
      void client.invalidateQueries({ queryKey: ['inbox'] })
      onDone()
    },
  })
}
