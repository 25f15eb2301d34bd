import { staffCatalogueEndpoints } from '@mingbai/contracts/staff-catalogue'
import { sessionEndpoints } from '@mingbai/contracts/staff'
import { staffNoticeEndpoints } from '@mingbai/contracts/staff-notices'
import { usePageParams } from '../../api/use-page-params'
import { ErrorState, Skeleton } from '../../ui/states'
import { staffCall } from '../phone'
import { StaffPage } from '../staff-page'
import { useStaffReply } from '../use-staff-reply'
import { DraftForm } from './draft-form'

/** A new draft, or one that came back from its review. */
export default function StaffDraftPage() {
  return <StaffPage page="staffDraft"><Draft /></StaffPage>
}

const load = async (id: string | undefined) => {
  const [me, { areas }, notice] = await Promise.all([
    staffCall(sessionEndpoints.readMe, {}),
    staffCall(staffCatalogueEndpoints.staffReadCatalogue, {}),
    id ? staffCall(staffNoticeEndpoints.staffReadNotice, { params: { id } }) : null,
  ])
  return { me, areas, notice }
}

function Draft() {
  const { params: { id }, address } = usePageParams('staffDraft')
  const { reply, error, reload } = useStaffReply(address, () => load(id))
  if (error) return <ErrorState message={error.message} retry={reload} />
  return reply ? <DraftForm {...reply} /> : <Skeleton lines={8} />
}
