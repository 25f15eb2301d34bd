import { pageTexts } from '@mingbai/outputs/view/words'
import { Box } from '../platform/elements'
import { MoreButton } from './more-link'
import { Toast } from './states'
import { uiTexts } from './texts'

/** At the end of a list that goes on. */
export function OlderButton({ next, busy, problem, more }: { next: string | null; busy: boolean; problem: string; more: () => void }) {
  return (
    <>
      {next === null ? null : <Box as="p"><MoreButton words={busy ? uiTexts.opening : pageTexts.older} onPress={more} /></Box>}
      <Toast words={problem} />
    </>
  )
}
