import { settingsEndpoints } from '@mingbai/contracts/settings'
import { useQuery } from '@tanstack/react-query'
import { call } from './call'

/** What every form chooses from: organisations, villages, catalogue items, boards, roles. */
export function useChoices() {
  return useQuery({ queryKey: ['choices'], queryFn: () => call(settingsEndpoints.readChoices, {}), staleTime: 5 * 60_000 })
}

export const asOptions = (items: readonly { code: string; name: string }[]) => items.map(({ code, name }) => ({ value: code, label: name }))
