import type { Speech } from './speech'

/** A voice that the operator added to the mini-program; null: none was. */
export const pluginSpeech: Speech | null = null
