import type { CaseCard } from '@mingbai/contracts/case-card'
import type { NoticeCard } from '@mingbai/contracts/notice-card'
import { sampleLabel } from '@mingbai/contracts/resident-labels'
import { overLabel } from '@mingbai/outputs/view/notices'
import { todayInShanghai } from '../api/today'
import { Box } from '../platform/elements'
import type { IconName } from '@mingbai/outputs/tokens/icons'
import { Icon } from './icon'

export type Tone = CaseCard['tone']

const icons = { plain: 'dot', going: 'clock', soon: 'alert', late: 'alert', done: 'check' } as const satisfies Record<Tone, IconName>

/** Where a thing stands: a mark and a word, never the colour alone. */
export const Tag = ({ tone, words }: { tone: Tone; words: string }) => (
  <Box as="span" className={`tag tag-${tone}`}><Icon name={icons[tone]} className="tag-icon" />{words}</Box>
)

/** What is over says so, and what was made up; null: neither. */
export function noticeTags(notice: Pick<NoticeCard, 'lastDay' | 'sample'>) {
  const over = overLabel(notice, todayInShanghai())
  return over || notice.sample ? <>{over ? <Tag tone="plain" words={over} /> : null}{notice.sample ? <SampleTag /> : null}</> : null
}

/** Marks what was made up to show how the board works. */
export const SampleTag = () => <Box as="span" className="tag tag-sample">{sampleLabel}</Box>
