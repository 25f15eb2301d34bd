import { pageUrl } from '@mingbai/contracts/routes'
import { staffCaseEndpoints, type Inbox } from '@mingbai/contracts/staff'
import { plainDate } from '@mingbai/outputs/view/dates'
import { useState } from 'react'
import { asApiError } from '../../api/api-error'
import { usePageParams } from '../../api/use-page-params'
import { Box } from '../../platform/elements'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { List, ListRow } from '../../ui/list-row'
import { EmptyState, ErrorState, Skeleton, Toast } from '../../ui/states'
import { readGrounds } from '../grounds'
import { staffCall, unbind } from '../phone'
import { StaffPage } from '../staff-page'
import { staffTexts as texts } from '../texts'
import { useStaffReply } from '../use-staff-reply'
import { WaitingCard } from '../waiting-card'

/** What waits for me, in the boxes of the console. */
export default function StaffDeskPage() {
  const { params } = usePageParams('staff')
  return <StaffPage page="staff" title={texts.todo} code={params.code ?? ''}><Desk /></StaffPage>
}

/** What else is done from here; `needs`: only who may is led there. */
const ways = [
  { to: 'staffDraft', words: texts.draft, needs: 'notices.draft' },
  { to: 'staffHang', words: texts.hang, needs: '' },
  { to: 'staffSheets', words: texts.sheets, needs: 'boards.manage' },
  { to: 'staffPhones', words: texts.phones, needs: 'phones.end' },
] as const

function Desk() {
  const { reply, error, reload } = useStaffReply('/staff', () => staffCall(staffCaseEndpoints.readInbox, {}))
  const grounds = useStaffReply('/staff/grounds', readGrounds).reply
  const [sure, setSure] = useState(false)
  const [said, setSaid] = useState('')
  const leave = () => {
    if (!sure) return setSure(true)
    return void unbind().catch((problem: unknown) => setSaid(asApiError(problem).message))
  }
  const boxes = reply?.boxes.filter(({ count }) => count > 0) ?? []
  return (
    <>
      <WaitingCard />
      {error ? <ErrorState message={error.message} retry={reload} /> : null}
      {!reply && !error ? <Skeleton lines={8} /> : null}
      {reply && boxes.length === 0 ? <EmptyState title={texts.nothing} words={texts.nothingWords} /> : null}
      {boxes.map((box) => <BoxCard key={box.key} box={box} />)}
      {grounds
        ? (
            <Card title={texts.more}>
              <List>
                {ways.filter(({ needs }) => needs === '' || grounds.may.includes(needs)).map(({ to, words }) => <ListRow key={to} to={pageUrl(to)} title={words} />)}
              </List>
            </Card>
          )
        : null}
      <Toast words={said} />
      <Button kind="plain" onPress={leave}>{sure ? texts.unbindSure : texts.unbind}</Button>
    </>
  )
}

function BoxCard({ box: { label, hint, count, cases, notices, duties, link } }: { box: Inbox['boxes'][number] }) {
  const shown = cases.length + notices.length
  return (
    <Card title={`${label}（${count}）`}>
      {hint ? <Box as="p" className="soft">{hint}</Box> : null}
      {shown > 0
        ? (
            <List>
              {cases.map((one) => (
                <ListRow key={one.id} to={pageUrl('staffCase', { id: one.id })} title={one.words} facts={[one.number, one.village, one.due?.text ?? ''].filter(Boolean).join(' · ')} />
              ))}
              {notices.map((one) => <ListRow key={one.id} to={pageUrl('staffNotice', { id: one.id })} title={one.title} facts={`${one.stateLabel} · ${one.organisation} · ${plainDate(one.updatedAt.slice(0, 10))}`} />)}
            </List>
          )
        : null}
      {duties.length > 0 || link ? <Box as="p" className="soft">{texts.atDesk}</Box> : null}
      {shown > 0 && count > shown ? <Box as="p" className="soft">{texts.moreOf(count, shown)}</Box> : null}
    </Card>
  )
}
