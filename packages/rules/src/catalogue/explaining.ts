import type { DocumentState, Openness } from '../documents/procedure'

/** Items that are filled in by this form explain something else: 解读. */
const EXPLAINING_FORM = 'explain'
export const explains = (form: string): boolean => form === EXPLAINING_FORM

/** A 解读 of everything explains nothing. */
export const MOST_EXPLAINED = 10

interface Explained {
  normative: boolean
  openness: Openness
  state: DocumentState
  isExplained: boolean
}

/**
 * A 规范性文件 that goes out has its 解读 with it (谁起草、谁解读，与文件同步). The text of that rule has not been checked
 * against its source: it is a reminder to the office, never a duty with a date.
 */
export const wantsExplaining = ({ normative, openness, state, isExplained }: Explained): boolean =>
  normative && openness === 'proactive' && state === 'examined' && !isExplained
