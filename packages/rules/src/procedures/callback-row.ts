import { optional, required, type VerbRow } from '../engine/procedure'
import { reason, satisfactions, type CommonFacts } from './case-rows'

/** What the other system heard when it rang the resident. */
const callbackResults = [...satisfactions, 'unreachable'] as const
/** 国办发〔2020〕53号: 12345 rings back after the answer. Their result is kept here, and nothing follows from it by itself. */
export function callbackRow<State extends string>(from: readonly State[]): VerbRow<State, 'recordCallback', CommonFacts> {
  return {
    verb: 'recordCallback', from, to: 'same', by: ['office'], when: ({ fromOutside }) => fromOutside, words: 'staff',
    fields: [required('callback', 'choice', { options: callbackResults }), optional('note', 'words', reason)],
  }
}
