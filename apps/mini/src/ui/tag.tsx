import type { CaseCard } from '@mingbai/contracts/case-card'
import { sampleLabel } from '@mingbai/contracts/resident-labels'
import { Box } from '../platform/elements'
import { Icon, type IconName } from './icon'

export type Tone = CaseCard['tone']

const icons = { plain: 'dot', going: 'clock', soon: 'alert', late: 'alert', done: 'check' } as const satisfies Record<Tone, IconName>

/** Where a thing stands: a mark and a word, never the colour alone. */
export const Tag = ({ tone, words }: { tone: Tone; words: string }) => (
  <Box as="span" className={`tag tag-${tone}`}><Icon name={icons[tone]} className="tag-icon" />{words}</Box>
)

/** Marks what was made up to show how the board works. */
export const SampleTag = () => <Box as="span" className="tag tag-sample">{sampleLabel}</Box>
