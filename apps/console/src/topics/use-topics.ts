import { topicEndpoints, type StaffTopic, type TopicDraft } from '@mingbai/contracts/topics'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../api/call'

export const useTopics = () => useQuery({ queryKey: ['topics'], queryFn: () => call(topicEndpoints.listTopics, {}) })

/** Adds one, or changes the one given. */
export function useSaveTopic(topic: StaffTopic | null, onSaved: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (draft: TopicDraft) => (topic ? call(topicEndpoints.changeTopic, { params: { id: topic.id }, body: { seq: topic.seq, draft } }) : call(topicEndpoints.addTopic, { body: draft })),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['topics'] })
      onSaved()
    },
  })
}
