import { caseEndpoints, casePageSchema } from '@mingbai/contracts/cases'
import { caseMiniPath, pages } from '@mingbai/contracts/routes'
import { caseTitle } from '@mingbai/outputs/view/cases'
import { useState } from 'react'
import { call } from '../../api/call'
import { usePageParams } from '../../api/use-page-params'
import { useReply } from '../../api/use-reply'
import { Box } from '../../platform/elements'
import { MiniProgramWay } from '../../platform/mini-program-way'
import { FollowButton } from '../../ui/follow-button'
import { followTexts } from '../../ui/texts'
import { Page } from '../../ui/page'
import { SavedNote } from '../../ui/saved-note'
import { ErrorState, Skeleton, Toast } from '../../ui/states'
import { useSurroundings } from '../../ui/surroundings'
import { useShare } from '../../ui/use-share'
import { Actions } from './actions'
import { AlsoMet } from './also-met'
import { CaseLead, CaseOutcomeCard, CaseSteps, CaseWords, AboutCase } from './public-parts'
import { LedgerProof } from './ledger-proof'
import { OwnReceipt, OwnWords, TellMeOf, withoutFirstWords } from './own-parts'
import { useOwnCase } from './use-own-case'
import '../cases.css'

/** The public page of a case; for the person whose case it is also their own words and what they may do. */
export default function CasePage() {
  const { params, address } = usePageParams('case')
  const { tenant } = useSurroundings()
  const id = params.id ?? ''
  const asked = useReply(address, () => call(caseEndpoints.readCase, { params: { id } }), { publicReply: casePageSchema })
  // From what everybody reads, also for the person whose case it is.
  useShare('case', { id }, asked.reply ? caseTitle(asked.reply) : pages.case.title)
  const own = useOwnCase(id)
  const [toast, setToast] = useState('')
  const one = own.mine ?? asked.reply
  const receipt = own.proof?.by === 'token' ? <OwnReceipt id={id} /> : null
  if (!one) {
    const retry = () => {
      asked.reload()
      void own.reload()
    }
    return (
      <Page title={pages.case.title} path={pages.case.path}>
        {asked.error && !own.asking ? <ErrorState message={asked.error.message} retry={retry} /> : <Skeleton lines={8} />}
        {receipt}
      </Page>
    )
  }
  const savedOn = !own.mine && asked.state === 'ready' ? asked.savedOn : null
  // The result is what one has a say on: the say stands under it, not under a long line of steps.
  const actions = own.mine && own.proof ? <Actions mine={own.mine} proof={own.proof} reload={own.reload} show={own.show} tell={setToast} /> : null
  // Who was sent back sees why at once; others have it under what they came for.
  const isShut = params.mini === 'none'
  const inMiniProgram = asked.reply ? <MiniProgramWay offered={tenant?.miniProgram ?? false} door={caseMiniPath(id)} isShut={isShut} /> : null
  return (
    <Page title={caseTitle(one)} path={pages.case.path} lead={<CaseLead one={one} />}>
      <SavedNote savedOn={savedOn} />
      {isShut ? inMiniProgram : null}
      <CaseWords one={one} />
      {own.mine ? <OwnWords mine={own.mine} /> : null}
      <CaseOutcomeCard one={one} />
      {one.outcome ? actions : null}
      <CaseSteps one={one} {...(own.mine ? { steps: withoutFirstWords(own.mine.steps) } : {})} />
      {one.outcome ? null : actions}
      {own.mine || own.asking || one.sample ? null : <FollowButton key={one.id} kind="case" code={one.id} name={followTexts.case} />}
      {own.mine || own.asking ? null : <AlsoMet key={one.id} one={one} reload={asked.reload} tell={setToast} />}
      {receipt}
      {own.mine && own.proof?.by === 'token' ? <TellMeOf mine={own.mine} /> : null}
      {own.mine && own.proof?.by === 'token' && !one.sample ? <LedgerProof id={one.id} number={one.number} token={own.proof.token} tell={setToast} /> : null}
      <Box><AboutCase one={one} /><Toast words={toast} /></Box>
      {isShut ? null : inMiniProgram}
    </Page>
  )
}
