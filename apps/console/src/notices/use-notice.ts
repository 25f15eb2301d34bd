import type { FieldValues } from '@mingbai/contracts/common'
import { staffNoticeEndpoints } from '@mingbai/contracts/staff-notices'
import type { NoticeDraft, StaffNotice } from '@mingbai/contracts/staff-notices'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { hasCode } from '../api/api-error'
import { call } from '../api/call'

const keyOf = (id: string) => ['notice', id]

export function useNotice(id: string) {
  return useQuery({ queryKey: keyOf(id), queryFn: () => call(staffNoticeEndpoints.staffReadNotice, { params: { id } }) })
}

const stale = ['changedMeanwhile', 'wrongState', 'notNow'] as const

/** The two writes on a notice, each on the version that was read; a conflict reads it again and leaves what was typed. */
export function useNoticeWrites(id: string) {
  const client = useQueryClient()
  const settle = async (write: Promise<StaffNotice>) => {
    try {
      const next = await write
      client.setQueryData(keyOf(id), next)
      void client.invalidateQueries({ queryKey: ['notices'] })
      void client.invalidateQueries({ queryKey: ['inbox'] })
      return next
    } catch (error) {
      if (stale.some((code) => hasCode(error, code))) await client.invalidateQueries({ queryKey: keyOf(id) })
      if (hasCode(error, 'signInNeeded')) client.setQueryData(['me'], null)
      throw error
    }
  }
  return {
    save: (seq: number, draft: NoticeDraft) => settle(call(staffNoticeEndpoints.saveNotice, { params: { id }, body: { seq, draft } })),
    act: (verb: string, seq: number, fields: FieldValues, draft?: NoticeDraft) => settle(call(staffNoticeEndpoints.actOnNotice, { params: { id, verb }, body: { seq, fields, draft } })),
  }
}
