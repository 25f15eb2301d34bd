import { settingsEndpoints } from '@mingbai/contracts/settings'
import type { BodyOf } from '@mingbai/contracts/endpoint'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../api/call'

export type BoardDraft = BodyOf<typeof settingsEndpoints.addBoard>

export function useBoards() {
  return useQuery({ queryKey: ['boards'], queryFn: () => call(settingsEndpoints.listBoards, {}) })
}

/** Adds a board, or changes the one with this id. */
export function useSaveBoard(id: string | null, onSaved: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: BoardDraft) => (id === null ? call(settingsEndpoints.addBoard, { body }) : call(settingsEndpoints.changeBoard, { params: { id }, body })),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['boards'] })
      void client.invalidateQueries({ queryKey: ['choices'] })
      onSaved()
    },
  })
}
