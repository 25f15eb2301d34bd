import { sheetEndpoints, type SheetSize } from '@mingbai/contracts/sheets'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../api/call'

const key = ['sheets']

export function useSheets() {
  return useQuery({ queryKey: key, queryFn: () => call(sheetEndpoints.listSheets, {}) })
}

export function useSheetPaper(code: string, number: number, size: SheetSize) {
  return useQuery({ queryKey: ['sheet-paper', code, number, size], queryFn: () => call(sheetEndpoints.readSheetPaper, { params: { code, number: String(number) }, query: { size } }) })
}

export function useMakeSheet(code: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => call(sheetEndpoints.makeSheet, { params: { code } }),
    onSuccess: () => void client.invalidateQueries({ queryKey: key }),
  })
}

export function useAddPhoto(code: string, number: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (photo: string) => call(sheetEndpoints.addSheetPhoto, { params: { code, number }, body: { photo } }),
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
