import { staffCaseEndpoints } from '@mingbai/contracts/staff'
import { useState } from 'react'
import { usePageParams } from '../../api/use-page-params'
import { Box } from '../../platform/elements'
import { Card } from '../../ui/card'
import { Pairs } from '../../ui/pairs'
import { Pictures } from '../../ui/pictures'
import { ErrorState, Skeleton, Toast } from '../../ui/states'
import { Timeline } from '../../ui/timeline'
import { Actions } from '../actions'
import { staffCall } from '../phone'
import { StaffPage } from '../staff-page'
import { staffTexts as texts } from '../texts'
import { useActedOn } from '../use-staff-reply'
import { VoicePart } from './voice-part'

/** One case in the hand of who handles it. */
export default function StaffCasePage() {
  const { params, address } = usePageParams('staffCase')
  const id = params.id ?? ''
  const { one, error, again, setActed } = useActedOn(address, () => staffCall(staffCaseEndpoints.staffReadCase, { params: { id } }))
  const [said, setSaid] = useState('')
  return (
    <StaffPage page="staffCase" title={one?.number ?? ''}>
      {error && !one ? <ErrorState message={error.message} retry={again} /> : null}
      {!one && !error ? <Skeleton lines={8} /> : null}
      {one
        ? (
            <>
              <Card title={texts.ownWords}>
                <Box as="p" className="words">{one.ownWords}</Box>
                {one.voice ? <VoicePart id={id} voice={one.voice} /> : null}
                <Pictures photos={one.photos} />
                <Box className="staff-facts"><Pairs rows={[
                  [texts.state, one.stateLabel], [texts.due, one.due?.text ?? ''], [texts.village, one.village], [texts.spot, one.spot],
                  ...one.details.map(({ label, value }) => [label, value] as const),
                ]} /></Box>
              </Card>
              <Actions
                key={one.id} actions={one.allowedActions} reload={again} tell={setSaid}
                send={async (verb, fields) => setActed(await staffCall(staffCaseEndpoints.actOnCase, { params: { id, verb }, body: { seq: one.seq, fields } }))}
              />
              <Card title={texts.steps}><Timeline steps={one.steps.map((step) => ({ ...step, words: [step.words, step.note].filter(Boolean).join('\n') }))} /></Card>
            </>
          )
        : null}
      <Toast words={said} />
    </StaffPage>
  )
}
