import { shortDate } from '@mingbai/outputs/view/dates'
import { todayInShanghai } from '../api/today'
import { Box } from '../platform/elements'
import { uiTexts } from './texts'

/** Above what was kept on this phone: how old it is. */
export const SavedNote = ({ savedOn }: { savedOn: string | null }) =>
  savedOn === null ? null : <Box as="p" className="page-note">{uiTexts.savedOn(shortDate(savedOn, todayInShanghai()))}</Box>
