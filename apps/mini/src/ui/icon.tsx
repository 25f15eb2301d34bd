import { Box } from '../platform/elements'

export type IconName = 'phone' | 'back' | 'forward' | 'check' | 'clock' | 'alert' | 'dot' | 'board' | 'pen' | 'search' | 'list' | 'camera' | 'close' | 'offline' | 'down' | 'mic' | 'stop' | 'play'

/** A mark beside words that say the same; drawn by the style sheet in the colour of the text around it. */
export const Icon = ({ name, className = '' }: { name: IconName; className?: string }) => <Box as="span" className={`icon icon-${name} ${className}`} decorative />
