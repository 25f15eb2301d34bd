import { shortDate } from '@mingbai/outputs/view/dates'
import { useState } from 'react'
import { todayInShanghai } from '../api/today'
import { Box } from '../platform/elements'
import { uiTexts } from './texts'

/** Above what was kept on this phone: how old it is; and that it is no longer, once the answer has come after all. Stays in the tree, so that it is announced. */
export function SavedNote({ savedOn }: { savedOn: string | null }) {
  const [wasSaved, setWasSaved] = useState(false)
  if (savedOn !== null && !wasSaved) setWasSaved(true)
  const words = savedOn !== null ? uiTexts.savedOn(shortDate(savedOn, todayInShanghai())) : wasSaved ? uiTexts.newest : ''
  return <Box live="polite" className={words ? 'page-note' : 'page-note-none'}>{words}</Box>
}
