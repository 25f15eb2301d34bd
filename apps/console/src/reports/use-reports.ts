import type { BodyOf } from '@mingbai/contracts/endpoint'
import { staffReportEndpoints, type PrintedReport, type ReportEntryDraft, type StaffReport } from '@mingbai/contracts/staff-reports'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../api/call'

export const useReports = () => useQuery({ queryKey: ['reports'], queryFn: () => call(staffReportEndpoints.listReports, {}) })
export const useReport = (year: string) => useQuery({ queryKey: ['report', year], queryFn: () => call(staffReportEndpoints.staffReadReport, { params: { year } }), refetchOnWindowFocus: false })

const firstPage = (): string | undefined => undefined
export function useRecords(year: string, cell: string) {
  return useInfiniteQuery({
    queryKey: ['report-records', year, cell],
    queryFn: ({ pageParam }) => call(staffReportEndpoints.readCellRecords, { params: { year, cell }, query: { before: pageParam } }),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

/** Every write answers with the report as it is then. */
export function useReportWrites(year: string) {
  const client = useQueryClient()
  const onSuccess = (next: StaffReport) => {
    client.setQueryData(['report', year], next)
    void client.invalidateQueries({ queryKey: ['reports'] })
    void client.invalidateQueries({ queryKey: ['report-records', year] })
  }
  return {
    save: useMutation({ mutationFn: (body: BodyOf<typeof staffReportEndpoints.saveReport>) => call(staffReportEndpoints.saveReport, { params: { year }, body }), onSuccess }),
    enter: useMutation({ mutationFn: (body: PrintedReport) => call(staffReportEndpoints.enterReport, { params: { year }, body }), onSuccess }),
    withdraw: useMutation({ mutationFn: (body: BodyOf<typeof staffReportEndpoints.withdrawReport>) => call(staffReportEndpoints.withdrawReport, { params: { year }, body }), onSuccess }),
    explain: useMutation({ mutationFn: (body: BodyOf<typeof staffReportEndpoints.explainFinding>) => call(staffReportEndpoints.explainFinding, { params: { year }, body }), onSuccess }),
    set: useMutation({ mutationFn: ({ cell, ...body }: BodyOf<typeof staffReportEndpoints.setReportFigure> & { cell: string }) => call(staffReportEndpoints.setReportFigure, { params: { year, cell }, body }), onSuccess }),
    submit: useMutation({ mutationFn: (seq: number) => call(staffReportEndpoints.submitReport, { params: { year }, body: { seq } }), onSuccess }),
  }
}

export const useEntries = (year: string | undefined) => useQuery({ queryKey: ['report-entries', year], queryFn: () => call(staffReportEndpoints.listReportEntries, { query: { year } }) })

export function useEntryWrites() {
  const client = useQueryClient()
  const onSuccess = () => {
    void client.invalidateQueries({ queryKey: ['report-entries'] })
    void client.invalidateQueries({ queryKey: ['report'] })
  }
  return {
    add: useMutation({ mutationFn: (body: ReportEntryDraft) => call(staffReportEndpoints.addReportEntry, { body }), onSuccess }),
    strike: useMutation({ mutationFn: ({ id, reason }: { id: string; reason: string }) => call(staffReportEndpoints.strikeReportEntry, { params: { id }, body: { reason } }), onSuccess }),
  }
}
