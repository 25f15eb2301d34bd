import type { FieldValues } from '@mingbai/contracts/common'
import { listImportPath, peopleListEndpoints, type StaffList } from '@mingbai/contracts/people-lists'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { hasCode } from '../api/api-error'
import { call } from '../api/call'
import { exchange } from '../api/exchange'

const keyOf = (id: string) => ['people-list', id]

/** While a file is being read elsewhere, its progress is asked for once a second. */
export function useList(id: string) {
  return useQuery({
    queryKey: keyOf(id), queryFn: () => call(peopleListEndpoints.readPeopleList, { params: { id } }),
    refetchInterval: ({ state }) => (state.data?.lastImport.state === 'reading' ? 1000 : false),
  })
}

export function useListWrites(id: string) {
  const client = useQueryClient()
  const keep = (next: StaffList) => {
    client.setQueryData(keyOf(id), next)
    void client.invalidateQueries({ queryKey: ['people-lists'] })
    return next
  }
  const importing = useMutation({
    mutationFn: async (file: File) => {
      const form = new FormData()
      form.set('file', file)
      const sent = exchange(listImportPath.replace(':id', id), { method: 'POST', body: form }, peopleListEndpoints.importPeopleList.reply)
      // The server tells how far it is from the first rows on.
      const asking = setInterval(() => void client.invalidateQueries({ queryKey: keyOf(id) }), 1000)
      try {
        return await sent
      } finally {
        clearInterval(asking)
      }
    },
    onSuccess: keep,
  })
  const act = async (verb: string, seq: number, fields: FieldValues) => {
    try {
      return keep(await call(peopleListEndpoints.actOnPeopleList, { params: { id, verb }, body: { seq, fields } }))
    } catch (error) {
      if (hasCode(error, 'changedMeanwhile') || hasCode(error, 'wrongState')) await client.invalidateQueries({ queryKey: keyOf(id) })
      throw error
    }
  }
  return { importing, act }
}
