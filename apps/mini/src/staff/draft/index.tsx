import { pageUrl } from '@mingbai/contracts/routes'
import { staffNoticeEndpoints } from '@mingbai/contracts/staff-notices'
import { useState } from 'react'
import { usePageParams } from '../../api/use-page-params'
import { Box } from '../../platform/elements'
import { goTo } from '../../platform/navigate'
import { randomKey } from '../../platform/random'
import { EmptyState, ErrorState, Skeleton } from '../../ui/states'
import { readGrounds } from '../grounds'
import { staffCall } from '../phone'
import { StaffPage } from '../staff-page'
import { useStaffReply } from '../use-staff-reply'
import { useWaiting } from '../use-waiting'
import { WaitingCard } from '../waiting-card'
import { findDraft } from '../waiting-list'
import { DraftForm } from './draft-form'
import { draftTexts as texts } from './texts'

/** A new draft, or one that came back from its review. */
export default function StaffDraftPage() {
  return <StaffPage page="staffDraft"><Draft /></StaffPage>
}

const load = async (id: string | undefined, waitingKey = '') => {
  const waiting = findDraft(waitingKey)
  const [draftKey, grounds, notice] = await Promise.all([
    waiting?.key ?? randomKey(),
    readGrounds(),
    id ? staffCall(staffNoticeEndpoints.staffReadNotice, { params: { id } }) : null,
  ])
  return { draftKey, grounds, notice, waiting }
}

function Draft() {
  const { params: { id, waiting }, address } = usePageParams('staffDraft')
  const { reply, error, reload } = useStaffReply(address, () => load(id, waiting))
  const [waits, setWaits] = useState('')
  if (waits) return <Kept draftKey={waits} />
  if (error) return <ErrorState message={error.message} retry={reload} />
  return reply ? <DraftForm {...reply} onWait={() => setWaits(reply.draftKey)} /> : <Skeleton lines={8} />
}

/** In the place of the form: what becomes of it. */
function Kept({ draftKey }: { draftKey: string }) {
  const one = useWaiting().find(({ key }) => key === draftKey)
  return (
    <>
      <Box live="polite"><EmptyState title={one ? one.problem || texts.kept : texts.arrived} action={{ words: texts.desk, onPress: () => goTo(pageUrl('staff')) }} /></Box>
      {/* What was refused is put right or given up from the desk: given up here it would read as saved. */}
      {one?.problem ? null : <WaitingCard />}
    </>
  )
}
