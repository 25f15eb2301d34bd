import { required, type Party, type VerbRow } from '../engine/procedure'
import { commonStates, reply } from './case-rows'
import { handlingStates, type HandlingFacts } from './handling-rows'

export const voiceVerbs = ['transcribe', 'correctTranscript'] as const
type VoiceVerb = (typeof voiceVerbs)[number]

type State = (typeof commonStates)[number] | (typeof handlingStates)[number]
type Row<Verb extends string> = VerbRow<State, Verb, HandlingFacts>

const listening: readonly State[] = [...commonStates.filter((state) => state !== 'withdrawn'), ...handlingStates]
const handlers: readonly Party[] = ['office', 'handler', 'counter', 'villageClerk', 'villageHead']
const transcript = required('transcript', 'words', reply)

/** The rows of the newest versions with a voice's own: nothing of a voice goes out before somebody has written down what it says. */
export function voiceRows<Verb extends string>(rows: readonly Row<Verb>[]): readonly Row<Verb | VoiceVerb>[] {
  return [
    ...rows.map((row) => (row.verb === 'showWords' ? { ...row, when: (facts: HandlingFacts) => facts.details.voice !== 'waiting' && (row.when?.(facts) ?? true) } : row)),
    // Written down again as long as the speaker has not said it themselves.
    { verb: 'transcribe', from: listening, to: 'same', by: handlers, when: ({ details }) => details.voice === 'waiting' || details.voice === 'written', words: 'parties', fields: [transcript] },
    { verb: 'correctTranscript', from: listening, to: 'same', by: ['resident'], when: ({ details }) => details.voice === 'written' || details.voice === 'corrected', words: 'parties', fields: [transcript] },
  ]
}
