import type { FieldValues } from '@mingbai/contracts/common'
import { tipOffEndpoints, tipOffPlaces, type StaffTipOff, type TipOffKeyView } from '@mingbai/contracts/staff-tip-offs'
import { fromBase64Url } from '@mingbai/rules/tip-offs/base64url'
import { sealText } from '@mingbai/rules/tip-offs/sealed-box'
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { hasCode } from '../api/api-error'
import { call } from '../api/call'

const firstPage = (): string | undefined => undefined

export function useTipOffs() {
  return useInfiniteQuery({
    queryKey: ['tip-offs'],
    queryFn: ({ pageParam }) => call(tipOffEndpoints.listTipOffs, { query: { before: pageParam } }),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

export function useOpenings() {
  return useInfiniteQuery({
    queryKey: ['tip-off-openings'],
    queryFn: ({ pageParam }) => call(tipOffEndpoints.listOpenings, { query: { before: pageParam } }),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

export const keysKey = ['tip-off-keys']
export const useKeys = () => useQuery({ queryKey: keysKey, queryFn: () => call(tipOffEndpoints.listTipOffKeys, {}) })
export const keyInUse = (keys: readonly TipOffKeyView[]): TipOffKeyView | undefined => keys.find(({ inUse }) => inUse)

const oneKey = (id: string) => ['tip-off', id]

export const useTipOff = (id: string) => useQuery({ queryKey: oneKey(id), queryFn: () => call(tipOffEndpoints.readTipOff, { params: { id } }) })

export function useRefreshTipOff(id: string) {
  const client = useQueryClient()
  return () => Promise.all([oneKey(id), ['tip-offs'], ['tip-off-openings']].map((queryKey) => client.invalidateQueries({ queryKey })))
}

const stale = ['changedMeanwhile', 'wrongState', 'notNow'] as const

/** Does a verb; an internal note is sealed here, before it leaves this computer. */
export function useActOnTipOff(item: Pick<StaffTipOff, 'id' | 'seq'>, key: TipOffKeyView | undefined) {
  const client = useQueryClient()
  const refresh = useRefreshTipOff(item.id)
  return async (verb: string, { note, ...fields }: FieldValues): Promise<void> => {
    const noteBox = key && typeof note === 'string' ? await sealText(fromBase64Url(key.publicKey), note, tipOffPlaces.note(item.id)) : undefined
    try {
      client.setQueryData(oneKey(item.id), await call(tipOffEndpoints.actOnTipOff, { params: { id: item.id, verb }, body: { seq: item.seq, fields, ...(noteBox ? { noteBox } : {}) } }))
      void client.invalidateQueries({ queryKey: ['tip-offs'] })
    } catch (error) {
      if (stale.some((code) => hasCode(error, code))) await refresh()
      if (hasCode(error, 'signInNeeded')) client.setQueryData(['me'], null)
      throw error
    }
  }
}
