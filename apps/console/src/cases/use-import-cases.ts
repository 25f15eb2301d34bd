import { caseImportEndpoints, type CaseImport, type ImportedCases } from '@mingbai/contracts/case-imports'
import { addressOf } from '@mingbai/contracts/endpoint'
import type { IntakeForm } from '@mingbai/contracts/intake'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../api/call'
import { exchange } from '../api/exchange'
import { fileSent } from '../ui/use-chosen-table'
import type { Matched } from './import-headings'

export interface ChosenTable {
  system: IntakeForm['systems'][number]['code']
  file: File
}

/** The file is sent twice, to be looked at and to be entered: the server keeps nothing in between. */
export function useImportCases() {
  const client = useQueryClient()
  const preview = useMutation<CaseImport, Error, ChosenTable>({
    mutationFn: ({ system, file }) => exchange(addressOf(caseImportEndpoints.previewCaseImport, { system }), fileSent(file), caseImportEndpoints.previewCaseImport.reply),
  })
  const confirm = useMutation<ImportedCases, Error, ChosenTable>({
    mutationFn: ({ system, file }) => exchange(addressOf(caseImportEndpoints.confirmCaseImport, { system }), fileSent(file), caseImportEndpoints.confirmCaseImport.reply),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['cases'] })
      void client.invalidateQueries({ queryKey: ['inbox'] })
    },
  })
  const match = useMutation<unknown, Error, { table: ChosenTable; headings: Matched }>({
    mutationFn: ({ table: { system }, headings }) => call(caseImportEndpoints.matchHeadings, { params: { system }, body: { headings } }),
    onSuccess: (_done, { table }) => preview.mutate(table),
  })
  return { preview, confirm, match }
}
