import { required, type Party, type VerbRow } from '../engine/procedure'

/** What a case of some kind may still turn out to be. Registered from outside, or by a deputy: those stay what they are. */
export const convertTargets = {
  complaint: ['suggestion', 'inquiry'],
  suggestion: ['complaint', 'inquiry'],
  inquiry: ['complaint', 'suggestion'],
} as const

/**
 * 转为…: the same case under another procedure, with that one's clock from this day and the reason told to the resident.
 * The number, the receipt and the history stay.
 */
export function convertRow<State extends string>(from: readonly State[], targets: readonly string[], by: readonly Party[] = ['office']): VerbRow<State, 'convert', unknown> {
  return {
    verb: 'convert', from, to: 'same', by, words: 'public',
    fields: [required('toKind', 'choice', { options: targets }), required('words', 'words', { maxLength: 500 })],
  }
}
