import type { UseMutationResult } from '@tanstack/react-query'
import { useState } from 'react'

interface Seen { message: string; faults: readonly unknown[]; fresh: number }

/** A table that was chosen, is looked at first, and taken in when nothing is wrong with it. */
export function useChosenTable<Table, S extends Seen, Done>({ preview, confirm }: { preview: UseMutationResult<S, Error, Table>; confirm: UseMutationResult<Done, Error, Table> }) {
  const [table, setTable] = useState<Table | null>(null)
  const seen = preview.data
  return {
    table, seen,
    busy: preview.isPending || confirm.isPending,
    /** Rows that would come in; none while anything is wrong. */
    fresh: seen && !seen.message && seen.faults.length === 0 ? seen.fresh : 0,
    read: (next: Table) => {
      confirm.reset()
      setTable(next)
      preview.mutate(next)
    },
    startAgain: () => {
      setTable(null)
      preview.reset()
      confirm.reset()
    },
  }
}

/** One file, as the server takes it. */
export function fileSent(file: File): RequestInit {
  const body = new FormData()
  body.set('file', file)
  return { method: 'POST', body }
}
