import { sheetEndpoints } from '@mingbai/contracts/sheets'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../api/call'

const key = ['sheets']

export function useSheets() {
  return useQuery({ queryKey: key, queryFn: () => call(sheetEndpoints.listSheets, {}) })
}

export function useMakeSheet(code: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => call(sheetEndpoints.makeSheet, { params: { code } }),
    onSuccess: () => void client.invalidateQueries({ queryKey: key }),
  })
}

export function useHangSheet(code: string, number: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => call(sheetEndpoints.hangSheet, { params: { code, number } }),
    onSuccess: () => void client.invalidateQueries({ queryKey: key }),
  })
}
