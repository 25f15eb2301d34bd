import type { FieldValues } from '@mingbai/contracts/common'
import { documentEndpoints, type DocumentDraft, type DocumentView } from '@mingbai/contracts/documents'
import type { QueryOf } from '@mingbai/contracts/endpoint'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../api/call'

export type Filters = Omit<QueryOf<typeof documentEndpoints.listDocuments>, 'before'>

const keyOf = (id: string) => ['official-document', id]

const firstPage = (): string | undefined => undefined

export function useDocuments(filters: Filters) {
  return useInfiniteQuery({
    queryKey: ['official-documents', filters],
    queryFn: ({ pageParam }) => call(documentEndpoints.listDocuments, { query: { ...filters, before: pageParam } }),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

export function useDocument(id: string) {
  return useQuery({ queryKey: keyOf(id), queryFn: () => call(documentEndpoints.readOfficialDocument, { params: { id } }) })
}

/** Every write answers with the document as it is then. */
export function useDocumentWrites() {
  const client = useQueryClient()
  const keep = (next: DocumentView) => {
    client.setQueryData(keyOf(next.id), next)
    void client.invalidateQueries({ queryKey: ['official-documents'] })
    return next
  }
  return {
    register: async (body: DocumentDraft) => keep(await call(documentEndpoints.registerDocument, { body })),
    save: async (id: string, seq: number, draft: DocumentDraft) => keep(await call(documentEndpoints.saveDocument, { params: { id }, body: { seq, draft } })),
    act: async (id: string, verb: string, seq: number, fields: FieldValues) => keep(await call(documentEndpoints.actOnDocument, { params: { id, verb }, body: { seq, fields } })),
  }
}

export function useWrite(work: (draft: DocumentDraft) => Promise<DocumentView>, onSaved: (saved: DocumentView) => void) {
  return useMutation({ mutationFn: work, onSuccess: onSaved })
}
