import { staffPhoneEndpoints, type PhoneOwner } from '@mingbai/contracts/staff-phones'
import { shortDate } from '@mingbai/outputs/view/dates'
import { useState } from 'react'
import { asApiError } from '../../api/api-error'
import { todayInShanghai } from '../../api/today'
import { Box } from '../../platform/elements'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { EmptyState, ErrorState, Skeleton, Toast } from '../../ui/states'
import { staffCall } from '../phone'
import { StaffPage } from '../staff-page'
import { useStaffReply } from '../use-staff-reply'
import { phoneTexts as texts } from './texts'

/** A colleague's phone is lost: it is cut off from wherever one stands. */
export default function StaffPhonesPage() {
  return <StaffPage page="staffPhones"><Phones /></StaffPage>
}

function Phones() {
  const { reply, error, reload } = useStaffReply('/staff/phones', () => staffCall(staffPhoneEndpoints.listPhones, {}))
  const [said, setSaid] = useState('')
  const owners = reply?.items.filter(({ phones }) => phones.length > 0) ?? []
  const end = (id: string) => {
    setSaid('')
    staffCall(staffPhoneEndpoints.endPhone, { params: { id } }).then(
      () => {
        setSaid(texts.ended)
        reload()
      },
      (problem: unknown) => setSaid(asApiError(problem).message),
    )
  }
  return (
    <>
      <Box as="p" className="soft">{texts.lead}</Box>
      {error ? <ErrorState message={error.message} retry={reload} /> : null}
      {!reply && !error ? <Skeleton lines={6} /> : null}
      {reply && owners.length === 0 ? <EmptyState title={texts.none} /> : null}
      {owners.map((owner) => <Owner key={owner.id} owner={owner} end={end} />)}
      <Toast words={said} />
    </>
  )
}

const day = (on: string) => shortDate(on, todayInShanghai())

function Owner({ owner: { name, phones }, end }: { owner: PhoneOwner; end: (id: string) => void }) {
  return (
    <Card title={name}>
      {phones.map((phone) => (
        <Box key={phone.id} className="staff-waiting">
          <Box as="p">{phone.name}</Box>
          <Box as="p" className="soft">{texts.since(day(phone.since), day(phone.lastOn))}</Box>
          <Button kind="danger" label={texts.endOf(name, phone.name)} onPress={() => end(phone.id)}>{texts.end}</Button>
        </Box>
      ))}
    </Card>
  )
}
