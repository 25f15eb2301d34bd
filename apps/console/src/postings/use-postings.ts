import { postingEndpoints, type NoticePostings, type PostingDraft } from '@mingbai/contracts/postings'
import type { PostingVerb } from '@mingbai/rules/postings/posting-rules'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../api/call'

const ofNotice = (id: string) => ['notice-postings', id]
const ofRegister = ['postings']

export function useNoticePostings(id: string) {
  return useQuery({ queryKey: ofNotice(id), queryFn: () => call(postingEndpoints.readNoticePostings, { params: { id } }) })
}

export function useRecordPosting(id: string, onSaved: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: PostingDraft) => call(postingEndpoints.recordPosting, { params: { id }, body }),
    onSuccess: (next: NoticePostings) => {
      client.setQueryData(ofNotice(id), next)
      void client.invalidateQueries({ queryKey: ofRegister })
      onSaved()
    },
  })
}

export function useActOnPosting(noticeId: string, onSaved: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, verb, on, note }: { id: string; verb: PostingVerb; on: string; note: string }) => call(postingEndpoints.actOnPosting, { params: { id, verb }, body: { on, note } }),
    onSuccess: (next: NoticePostings) => {
      client.setQueryData(ofNotice(noticeId), next)
      void client.invalidateQueries({ queryKey: ofRegister })
      onSaved()
    },
  })
}

export interface Days {
  from?: string
  until?: string
}

export function usePostings(days: Days) {
  return useInfiniteQuery({
    queryKey: [...ofRegister, days],
    queryFn: ({ pageParam }) => call(postingEndpoints.readPostings, { query: { ...days, before: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  })
}
