import { pageTexts } from '@mingbai/outputs/view/words'
import { Box } from '../platform/elements'
import { MoreButton } from './more-link'
import { Toast } from './states'
import { uiTexts } from './texts'

/** At the end of a list that goes on. */
export function OlderButton({ next, busy, problem, more }: { next: string | null; busy: boolean; problem: string; more: () => void }) {
  if (next === null) return null
  return <Box><MoreButton words={busy ? uiTexts.opening : pageTexts.older} onPress={more} /><Toast words={problem} /></Box>
}
