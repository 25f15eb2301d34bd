import { calendarEndpoints, type CalendarDraft } from '@mingbai/contracts/calendars'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../api/call'

export const useCalendars = () => useQuery({ queryKey: ['calendars'], queryFn: () => call(calendarEndpoints.readCalendars, {}), refetchOnWindowFocus: false })

export const usePreview = () => useMutation({ mutationFn: (body: CalendarDraft) => call(calendarEndpoints.previewCalendar, { body }) })

/** Due dates stand on nearly every screen: all of them are asked for anew. */
export function useConfirm(onDone: (moved: number) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: CalendarDraft & { digest: string }) => call(calendarEndpoints.confirmCalendar, { body }),
    onSuccess: ({ moved }) => {
      void client.invalidateQueries()
      onDone(moved)
    },
  })
}
