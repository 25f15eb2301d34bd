import { addressOf } from '@mingbai/contracts/endpoint'
import { noticeImportEndpoints, type ImportedNotices, type NoticeImport } from '@mingbai/contracts/notice-imports'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../api/call'
import { exchange } from '../api/exchange'
import { fileSent } from '../ui/use-chosen-table'

export interface ChosenTable {
  channel: string
  item: string
  file: File
}

const asked = ({ channel, item }: ChosenTable): string => `?${new URLSearchParams({ channel, ...(item ? { item } : {}) }).toString()}`

export const useImportForm = () => useQuery({ queryKey: ['notice-import'], queryFn: () => call(noticeImportEndpoints.readNoticeImportForm, {}) })

/** The file is sent twice, to be looked at and to be brought in: the server keeps nothing in between. */
export function useImportNotices() {
  const client = useQueryClient()
  const preview = useMutation<NoticeImport, Error, ChosenTable>({
    mutationFn: (table) => exchange(addressOf(noticeImportEndpoints.previewNoticeImport, {}) + asked(table), fileSent(table.file), noticeImportEndpoints.previewNoticeImport.reply),
  })
  const confirm = useMutation<ImportedNotices, Error, ChosenTable>({
    mutationFn: (table) => exchange(addressOf(noticeImportEndpoints.confirmNoticeImport, {}) + asked(table), fileSent(table.file), noticeImportEndpoints.confirmNoticeImport.reply),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['notices'] })
      void client.invalidateQueries({ queryKey: ['postings'] })
    },
  })
  return { preview, confirm }
}
