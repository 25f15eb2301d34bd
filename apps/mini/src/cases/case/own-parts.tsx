import type { MyCase } from '@mingbai/contracts/cases'
import { Box } from '../../platform/elements'
import { Card } from '../../ui/card'
import { Pictures } from '../../ui/pictures'
import { caseTexts } from '../texts'

/** What the person wrote and sent, whole: nobody else gets this from here. */
export function OwnWords({ mine: { words, wordsShown, ownWords, ownPhotos, contactPhone } }: { mine: MyCase }) {
  // Of a sealed 举报 the server itself has nothing to show.
  if (!ownWords && !contactPhone) return null
  return (
    <Card title={caseTexts.own}>
      {wordsShown && words === ownWords ? null : <Box as="p" className="words">{ownWords}</Box>}
      <Pictures photos={ownPhotos} />
      {contactPhone ? <Box as="p" className="soft">{caseTexts.contact}：{contactPhone}</Box> : null}
    </Card>
  )
}

/** What was said first stands in its own card; the line of steps need not say it again. */
export const withoutFirstWords = ([first, ...others]: MyCase['steps']): MyCase['steps'] => (first ? [{ ...first, words: '' }, ...others] : others)
