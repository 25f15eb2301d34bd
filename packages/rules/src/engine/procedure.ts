import type { Role } from '../roles'

/** Who can be named in a row: a role, the resident whose case it is, an organisation that helps (协办), or the system itself. */
export type Party = Role | 'resident' | 'helper' | 'system'

/** What must or may come with a verb. Screens draw their forms from this, the server parses by it. */
export interface Field {
  name: string
  type: 'words' | 'line' | 'choice' | 'organisation' | 'date' | 'files' | 'yesNo' | 'number'
  required: boolean
  /** In characters. */
  maxLength?: number
  /** Bounds of a `number`, a whole one; both included. */
  min?: number
  max?: number
  options?: readonly string[]
  /** Of this group of fields, one at least must be filled (evidence or a reason). */
  oneOf?: string
}

/** Which readers the words that come with a verb are for. */
export type WordsFor = 'public' | 'parties' | 'staff'

export interface VerbRow<State extends string, Verb extends string, Facts> {
  verb: Verb
  from: readonly State[]
  /** `same`: the state stays; `previous`: back to where the object came from. */
  to: State | 'same' | 'previous'
  by: readonly Party[]
  fields?: readonly Field[]
  /** A pure condition beyond the state. */
  when?: (facts: Facts) => boolean
  /**
   * What happens to the object's clock; the numbers stand in clock/clock-rules. `extend` adds the longest extension
   * of the clock's own rule, or as many days as the field `extendBy` says.
   */
  clock?: { start: string } | 'stop' | 'pause' | 'resume' | 'extend'
  words?: WordsFor
}

export interface Procedure<State extends string, Verb extends string, Facts> {
  id: string
  /** Objects pin the version they were created under; a new version never rewrites old objects. */
  version: number
  object: 'case' | 'disclosure' | 'peopleList' | 'document' | 'tipOff'
  initial: State
  states: readonly State[]
  /** Ends of the way: nothing waits for anyone there. */
  final: readonly State[]
  rows: readonly VerbRow<State, Verb, Facts>[]
}

export const required = (name: string, type: Field['type'], more: Partial<Field> = {}): Field => ({ name, type, required: true, ...more })
export const optional = (name: string, type: Field['type'], more: Partial<Field> = {}): Field => ({ name, type, required: false, ...more })
