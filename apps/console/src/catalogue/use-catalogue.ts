import { staffCatalogueEndpoints, type ItemDraft, type StaffItem } from '@mingbai/contracts/staff-catalogue'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../api/call'

export function useCatalogue() {
  return useQuery({ queryKey: ['catalogue'], queryFn: () => call(staffCatalogueEndpoints.staffReadCatalogue, {}) })
}

export function useCatalogueItem(code: string) {
  return useQuery({ queryKey: ['item', code], queryFn: () => call(staffCatalogueEndpoints.staffReadItem, { params: { code } }) })
}

export function useSaveItem(code: string | null, onSaved: (item: StaffItem) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (draft: ItemDraft) => (code === null ? call(staffCatalogueEndpoints.addItem, { body: draft }) : call(staffCatalogueEndpoints.changeItem, { params: { code }, body: draft })),
    onSuccess: (item) => {
      client.setQueryData(['item', item.code], item)
      for (const key of ['catalogue', 'choices', 'duties']) void client.invalidateQueries({ queryKey: [key] })
      onSaved(item)
    },
  })
}
