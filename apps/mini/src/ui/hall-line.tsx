import { hallSentence } from '@mingbai/outputs/view/hall'
import { todayInShanghai } from '../api/today'
import { Box } from '../platform/elements'
import { useSurroundings } from './surroundings'

/** Is it worth the way to the hall today. */
export function HallLine() {
  const hall = useSurroundings().tenant?.hall
  return hall ? <Box as="p" className="soft">{hallSentence(hall, todayInShanghai())}</Box> : null
}
