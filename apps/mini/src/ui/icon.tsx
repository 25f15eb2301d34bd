import type { IconName } from '@mingbai/outputs/tokens/icons'
import { Box } from '../platform/elements'

/** A mark beside words that say the same; drawn by the style sheet in the colour of the text around it. */
export const Icon = ({ name, className = '' }: { name: IconName; className?: string }) => <Box as="span" className={`icon icon-${name} ${className}`} decorative />
