import { sheetEndpoints, type SheetView } from '@mingbai/contracts/sheets'
import { shortDate } from '@mingbai/outputs/view/dates'
import { useState } from 'react'
import { todayInShanghai } from '../../api/today'
import { Box } from '../../platform/elements'
import { Card } from '../../ui/card'
import { EmptyState, ErrorState, Skeleton } from '../../ui/states'
import { staffCall } from '../phone'
import { StaffPage } from '../staff-page'
import { useStaffReply } from '../use-staff-reply'
import { FetchSheet } from './fetch-sheet'
import { sheetTexts as texts } from './texts'

/** The paper of each board, to be fetched for a print shop. */
export default function StaffSheetsPage() {
  return <StaffPage page="staffSheets"><Sheets /></StaffPage>
}

function Sheets() {
  const { reply, error, reload } = useStaffReply('/staff/sheets', () => staffCall(sheetEndpoints.listSheets, {}))
  return (
    <>
      <Box as="p" className="soft">{texts.lead}</Box>
      {error ? <ErrorState message={error.message} retry={reload} /> : null}
      {!reply && !error ? <Skeleton lines={6} /> : null}
      {reply?.items.length === 0 ? <EmptyState title={texts.none} words={texts.noneWords} /> : null}
      {reply?.items.map((sheet) => <SheetCard key={sheet.board} listed={sheet} />)}
    </>
  )
}

/** Listed is what hangs; one made here stands in its place at once, though it hangs nowhere yet. */
function SheetCard({ listed }: { listed: SheetView }) {
  const [made, setMade] = useState<SheetView | null>(null)
  const sheet = made ?? listed
  return (
    <Card title={sheet.boardName}>
      <Box as="p">{texts.number(sheet.number, day(sheet.madeOn))}</Box>
      <Box as="p" className="soft">{standing(sheet)}</Box>
      <FetchSheet sheet={sheet} onMade={setMade} />
    </Card>
  )
}

const day = (on: string) => shortDate(on, todayInShanghai())
const standing = ({ hungOn, isCurrent }: SheetView) => [hungOn ? texts.hung(day(hungOn)) : texts.notHung, isCurrent ? texts.current : texts.outdated].join(' · ')
