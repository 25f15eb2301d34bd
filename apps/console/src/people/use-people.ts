import type { BodyOf } from '@mingbai/contracts/endpoint'
import { peopleEndpoints } from '@mingbai/contracts/staff'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../api/call'

export type PersonDraft = BodyOf<typeof peopleEndpoints.addPerson>
export interface FirstPassword {
  name: string
  password: string
}

export function usePeople() {
  return useQuery({ queryKey: ['people'], queryFn: () => call(peopleEndpoints.listPeople, {}) })
}

/** Adds a person (who then has a first password to be told) or changes the one with this id. */
export function useSavePerson(id: string | null, onSaved: (first: FirstPassword | null) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (body: PersonDraft): Promise<FirstPassword | null> => {
      if (id === null) return { name: body.name, password: (await call(peopleEndpoints.addPerson, { body })).firstPassword }
      await call(peopleEndpoints.changePerson, { params: { id }, body })
      return null
    },
    onSuccess: (first) => {
      void client.invalidateQueries({ queryKey: ['people'] })
      onSaved(first)
    },
    gcTime: 0,
  })
}

export function useResetPassword(onReset: (first: FirstPassword) => void) {
  return useMutation({
    mutationFn: async ({ id, name }: { id: string; name: string }) => ({ name, password: (await call(peopleEndpoints.resetPassword, { params: { id } })).firstPassword }),
    onSuccess: onReset,
    gcTime: 0,
  })
}
