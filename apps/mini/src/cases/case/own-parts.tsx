import type { MyCase } from '@mingbai/contracts/cases'
import { pageUrl } from '@mingbai/contracts/routes'
import { receiptKindLabel } from '@mingbai/contracts/tip-off-labels'
import { Box, Link } from '../../platform/elements'
import { Card } from '../../ui/card'
import { Listen } from '../../ui/listen'
import { Pictures } from '../../ui/pictures'
import { TellMe } from '../tell-me'
import { caseTexts } from '../texts'
import { voiceTexts } from '../voice-texts'
import './own-voice.css'

/** What the person wrote and sent, whole: nobody else gets this from here. */
export function OwnWords({ mine: { words, wordsShown, ownWords, ownPhotos, ownVoice, contactPhone } }: { mine: MyCase }) {
  // Of a sealed 举报 the server itself has nothing to show.
  if (!ownWords && !contactPhone) return null
  const typed = ownVoice?.typed ?? ownWords
  return (
    <Card title={caseTexts.own}>
      {typed === '' || (wordsShown && words === typed) ? null : <Box as="p" className="words">{typed}</Box>}
      {ownVoice ? <OwnVoice {...ownVoice} /> : null}
      <Pictures photos={ownPhotos} />
      {contactPhone ? <Box as="p" className="soft">{caseTexts.contact}：{contactPhone}</Box> : null}
    </Card>
  )
}

/** The receipt lies on this phone, with a line or without: what somebody who handed in without one has never seen. */
export const OwnReceipt = ({ id }: { id: string }) => <Link to={pageUrl('receipt', { id })} className="btn btn-plain">{caseTexts.receipt}</Link>

/** As long as there is something to be told of. */
export const TellMeOf = ({ mine: { outcome, kindLabel } }: { mine: MyCase }) => (outcome || kindLabel === receiptKindLabel ? null : <TellMe />)

/** 读回: what the office heard, so that who spoke can say that it is wrong. */
function OwnVoice({ seconds, url, state, transcript }: NonNullable<MyCase['ownVoice']>) {
  return (
    <Box className="own-voice">
      <Box as="p" className="own-voice-head">{voiceTexts.own(seconds)}</Box>
      <Listen address={() => Promise.resolve(url)} />
      <Box as="p">{voiceTexts.ownStates[state]}</Box>
      {transcript ? <Box as="p" className="words">“{transcript}”</Box> : null}
      {state === 'written' ? <Box as="p" className="soft">{voiceTexts.ifWrong}</Box> : null}
    </Box>
  )
}

/** What was said first stands in its own card; the line of steps need not say it again. */
export const withoutFirstWords = ([first, ...others]: MyCase['steps']): MyCase['steps'] => (first ? [{ ...first, words: '' }, ...others] : others)
