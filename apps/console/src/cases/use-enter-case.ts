import type { Receipt } from '@mingbai/contracts/submit-case'
import type { AttachmentView } from '@mingbai/contracts/common'
import { intakeEndpoints, type EnteredCase, type IntakeForm } from '@mingbai/contracts/intake'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../api/call'
import { useSubmissionKey } from '../api/submission-key'
import { type FormValues, toFieldValues } from '../ui/form-values'

type Given = Pick<EnteredCase, 'kind' | 'source' | 'receivedOn' | 'words' | 'spot' | 'contactName' | 'contactPhone' | 'wordsMayBePublic' | 'dangerous' | 'hideFromHandler'>
type Helper = NonNullable<EnteredCase['onBehalf']>

/** What the form holds: the kind's own fields stand beside the common ones, under their names. */
export type EntryValues = Given & {
  category?: string
  village?: string
  isHelped: boolean
  helperName?: string
  relation?: Helper['relation']
  consent?: Helper['consent']
  outsideNumber?: string
  outsideDueOn?: string
  photos: AttachmentView[]
} & FormValues

export const emptyEntry = ({ today, kinds }: IntakeForm) => ({
  kind: kinds[0]?.code, receivedOn: today, words: '', spot: '', contactName: '', contactPhone: '', wordsMayBePublic: false, dangerous: false, hideFromHandler: false, isHelped: false, photos: [],
})

export function useEnterCase(intake: IntakeForm, onEntered: (receipt: Receipt) => void) {
  const key = useSubmissionKey()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (values: EntryValues) => call(intakeEndpoints.enterCase, { body: toEntered(values, intake, key.current()) }),
    onSuccess: (receipt) => {
      key.renew()
      void client.invalidateQueries({ queryKey: ['cases'] })
      void client.invalidateQueries({ queryKey: ['inbox'] })
      onEntered(receipt)
    },
    onError: key.refused,
  })
}

function toEntered(values: EntryValues, { kinds, systems }: IntakeForm, submissionKey: string): EnteredCase {
  const { kind, source, receivedOn, wordsMayBePublic, dangerous, hideFromHandler, relation, consent, helperName = '' } = values
  const system = outsideOf(source, systems)
  const fields = kinds.find(({ code }) => code === kind)?.fields ?? []
  return {
    submissionKey, kind, source, receivedOn, wordsMayBePublic, dangerous, hideFromHandler,
    words: values.words.trim(), spot: values.spot.trim(), contactName: values.contactName.trim(), contactPhone: values.contactPhone.trim(),
    category: values.category ?? null, village: values.village ?? null,
    onBehalf: values.isHelped && relation && consent ? { relation, consent, name: helperName.trim() } : null,
    outside: system && values.outsideNumber ? { system, number: values.outsideNumber.trim(), dueOn: values.outsideDueOn || null } : null,
    fields: toFieldValues(fields, values), photos: values.photos.map(({ id }) => id),
  }
}

const outsideOf = (source: EnteredCase['source'], systems: IntakeForm['systems']) => systems.find(({ code }) => code === source)?.code ?? null
