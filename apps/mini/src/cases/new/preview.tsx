import { residentKindLabels } from '@mingbai/contracts/resident-labels'
import { findPersonalData } from '@mingbai/rules/privacy/find-personal-data'
import { maskText } from '@mingbai/rules/privacy/mask-text'
import { caseTitle } from '@mingbai/outputs/view/cases'
import { Box } from '../../platform/elements'
import { Card } from '../../ui/card'
import { Tag } from '../../ui/tag'
import { caseKindOf, type Draft } from '../draft'
import { formTexts, hiddenWords } from '../texts'

interface PreviewProps { draft: Draft; village: string; category: string }

/** What everybody will read, before it is sent. */
export function Preview({ draft, village, category }: PreviewProps) {
  const words = draft.words.trim()
  const place = [village, draft.wordsPrivate ? '' : draft.spot.trim()].filter((part) => part !== '').join(' ')
  return (
    <Card title={formTexts.preview}>
      <Box className="preview">
        <Tag tone="going" words={formTexts.previewState} />
        <Box as="p" className="row-title">{caseTitle({ kindLabel: residentKindLabels[caseKindOf(draft)], category })}</Box>
        <Box as="p" className="row-facts">{[place, formTexts.previewToday].filter((part) => part !== '').join(' · ')}</Box>
        {draft.wordsPrivate
          ? <Box as="p" className="soft">{hiddenWords}</Box>
          : <><Box as="p" className="preview-note">{formTexts.previewWords}</Box><Box as="p" className="words">{maskText(words, findPersonalData(words))}</Box></>}
      </Box>
    </Card>
  )
}
