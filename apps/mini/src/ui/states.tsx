import { Box, PhoneLink } from '../platform/elements'
import { Button } from './button'
import { Icon } from './icon'
import { useSurroundings } from './surroundings'
import { uiTexts } from './texts'

/** Grey bars where the words will stand. */
export function Skeleton({ lines = 4 }: { lines?: number }) {
  return (
    <Box className="skeleton" role="status" label={uiTexts.opening}>
      {Array.from({ length: lines }, (_, at) => <Box key={at} className="skeleton-line" decorative />)}
    </Box>
  )
}

export interface EmptyStateProps { title: string; words?: string; action?: { words: string; onPress: () => void } }

/** Nothing here, and what one can do instead. */
export function EmptyState({ title, words, action }: EmptyStateProps) {
  return (
    <Box className="state">
      <Box as="p" className="state-title">{title}</Box>
      {words ? <Box as="p" className="state-words">{words}</Box> : null}
      {action ? <Button kind="plain" onPress={action.onPress}>{action.words}</Button> : null}
    </Box>
  )
}

/** What went wrong in a sentence, the way to try again, and a person to ring. */
export function ErrorState({ message, retry }: { message: string; retry?: () => void }) {
  const { phone } = useSurroundings()
  return (
    <Box className="state">
      <Box as="p" className="state-title" role="alert"><Icon name="alert" className="state-mark" />{message}</Box>
      {retry ? <Button kind="plain" onPress={retry}>{uiTexts.again}</Button> : null}
      {phone ? <PhoneLink phone={phone} className="state-phone"><Icon name="phone" />{uiTexts.phoneUs}<Box as="span" className="one-piece">{phone}</Box></PhoneLink> : null}
    </Box>
  )
}

/** A short answer to what was just pressed; always in the tree, so that it is announced. */
export const Toast = ({ words }: { words: string }) => (
  <Box live="polite" role="status" className={words ? 'toast' : 'toast toast-none'}>{words}</Box>
)
