import { type Inbox, staffCaseEndpoints } from '@mingbai/contracts/staff'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { call } from '../api/call'
import { CaseTable } from '../ui/case-table'
import { DutyTable } from '../ui/duty-table'
import { Empty } from '../ui/empty'
import { Loaded } from '../ui/loaded'
import { NoticeTable } from '../ui/notice-table'
import { PageHead } from '../ui/page-head'
import { texts } from './texts'

type Box = Inbox['boxes'][number]

export function InboxPage() {
  const inbox = useQuery({ queryKey: ['inbox'], queryFn: () => call(staffCaseEndpoints.readInbox, {}), refetchInterval: 60_000 })
  return (
    <>
      <PageHead title={texts.title} />
      <Loaded query={inbox}>{(data) => <Boxes boxes={data.boxes.filter((box) => box.count > 0)} />}</Loaded>
    </>
  )
}

function Boxes({ boxes }: { boxes: readonly Box[] }) {
  if (boxes.length === 0) return <Empty title={texts.empty}>{texts.emptyHint}</Empty>
  return boxes.map((box) => <BoxCard key={box.key} box={box} />)
}

function BoxCard({ box }: { box: Box }) {
  return (
    <section className={`box box-${box.tone}`} aria-labelledby={`box-${box.key}`}>
      <div className="box-head">
        <h2 id={`box-${box.key}`}>{box.label} <span className="box-count">{texts.count(box.count)}</span></h2>
        {box.hint && <p className="hint">{box.hint}</p>}
        {box.count > box.cases.length && box.cases.length > 0 && <Link href={`/cases?box=${encodeURIComponent(box.key)}`}>{texts.seeAll(box.count)}</Link>}
      </div>
      {box.link && <p><Link href={box.link.path}>{box.link.label}</Link></p>}
      {box.cases.length > 0 && <CaseTable rows={box.cases} label={box.label} />}
      {box.notices.length > 0 && <NoticeTable rows={box.notices} label={box.label} />}
      {box.duties.length > 0 && <><DutyTable items={box.duties} label={box.label} /><p><Link href="/duties">{texts.allDuties}</Link></p></>}
    </section>
  )
}
