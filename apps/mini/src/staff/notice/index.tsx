import { pageUrl } from '@mingbai/contracts/routes'
import { staffNoticeEndpoints } from '@mingbai/contracts/staff-notices'
import { useState } from 'react'
import { usePageParams } from '../../api/use-page-params'
import { Box } from '../../platform/elements'
import { Blocks } from '../../ui/blocks'
import { Card } from '../../ui/card'
import { MoreLink } from '../../ui/more-link'
import { Pairs } from '../../ui/pairs'
import { Pictures } from '../../ui/pictures'
import { Listen } from '../../ui/listen'
import { ErrorState, Skeleton, Toast } from '../../ui/states'
import { Timeline } from '../../ui/timeline'
import { Actions } from '../actions'
import { staffCall } from '../phone'
import { StaffPage } from '../staff-page'
import { staffTexts as texts } from '../texts'
import { useActedOn } from '../use-staff-reply'
import { voiceAddress } from '../voice-address'

/** A notice as residents will see it, to be passed on, published or sent back. */
export default function StaffNoticePage() {
  const { params, address } = usePageParams('staffNotice')
  const id = params.id ?? ''
  const { one, error, again, setActed } = useActedOn(address, () => staffCall(staffNoticeEndpoints.staffReadNotice, { params: { id } }))
  const [said, setSaid] = useState('')
  return (
    <StaffPage page="staffNotice" title={one?.preview.title ?? ''}>
      {error && !one ? <ErrorState message={error.message} retry={again} /> : null}
      {!one && !error ? <Skeleton lines={8} /> : null}
      {one
        ? (
            <>
              <Card title={texts.noticeText}>
                <Pairs rows={[[texts.state, one.stateLabel], [texts.nextReviewers, one.nextReviewers === null ? '' : one.nextReviewers.join('、') || texts.nobody]]} />
                {one.preview.summary ? <Box as="p" className="words staff-facts">{one.preview.summary}</Box> : null}
                {one.voice ? <SaidOf id={one.id} seconds={one.voice.seconds} /> : null}
                <Box className="staff-facts"><Blocks blocks={one.preview.blocks} /></Box>
                {one.editable ? <MoreLink to={pageUrl('staffDraft', { id: one.id })} words={texts.edit} /> : null}
                <Pictures photos={one.attachments.filter(({ kind }) => kind !== 'document')} />
              </Card>
              <Actions
                key={one.id} actions={one.allowedActions} reload={again} tell={setSaid}
                send={async (verb, fields) => setActed(await staffCall(staffNoticeEndpoints.actOnNotice, { params: { id, verb }, body: { seq: one.seq, fields } }))}
              />
              <Card title={texts.steps}><Timeline steps={one.steps} /></Card>
            </>
          )
        : null}
      <Toast words={said} />
    </StaffPage>
  )
}

/** What a colleague said instead of writing it. */
const SaidOf = ({ id, seconds }: { id: string; seconds: number }) => (
  <Box className="staff-voice">
    <Box as="p" className="staff-voice-head">{texts.said(seconds)}</Box>
    <Listen address={voiceAddress(id)} label={texts.listen} />
    <Box as="p" className="soft">{texts.saidHint}</Box>
  </Box>
)
