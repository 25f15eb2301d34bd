import type { FieldValues } from '@mingbai/contracts/common'
import { staffCaseEndpoints, type StaffCase } from '@mingbai/contracts/staff'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { hasCode } from '../api/api-error'
import { call } from '../api/call'

const keyOf = (id: string) => ['case', id]

export function useCase(id: string) {
  return useQuery({ queryKey: keyOf(id), queryFn: () => call(staffCaseEndpoints.staffReadCase, { params: { id } }) })
}

/** Opening the contact is an event too: what is done next must stand on it. */
export function useNoteSeq(id: string) {
  const client = useQueryClient()
  return (seq: number) => {
    client.setQueryData(keyOf(id), (item: StaffCase | undefined) => item && { ...item, seq })
    void client.invalidateQueries({ queryKey: keyOf(id) })
  }
}

const stale = ['changedMeanwhile', 'wrongState', 'notNow'] as const

/** Does a verb on the case as it was read (`seq`); when somebody else was faster, the case is read again before the refusal is shown. */
export function useActOnCase(item: Pick<StaffCase, 'id' | 'seq'>) {
  const client = useQueryClient()
  return async (verb: string, fields: FieldValues): Promise<void> => {
    try {
      const next = await call(staffCaseEndpoints.actOnCase, { params: { id: item.id, verb }, body: { seq: item.seq, fields } })
      client.setQueryData(keyOf(item.id), next)
      void client.invalidateQueries({ queryKey: ['inbox'] })
      void client.invalidateQueries({ queryKey: ['cases'] })
      void client.invalidateQueries({ queryKey: ['due', item.id] })
    } catch (error) {
      if (stale.some((code) => hasCode(error, code))) await client.invalidateQueries({ queryKey: keyOf(item.id) })
      if (hasCode(error, 'signInNeeded')) client.setQueryData(['me'], null)
      throw error
    }
  }
}
