import { postingsCsvPath, type PostingRegister } from '@mingbai/contracts/postings'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { Empty } from '../ui/empty'
import { formatDate } from '../ui/format'
import { More } from '../ui/more'
import { PageHead } from '../ui/page-head'
import { PageSkeleton } from '../ui/page-skeleton'
import { Problem } from '../ui/problem'
import { PostingTable } from './posting-table'
import { texts } from './texts'
import { usePostings, type Days } from './use-postings'

/** 条 and 条次 of some days, by carrier, then one by one. */
export function PostingsPage() {
  const [days, setDays] = useState<Days>({})
  const query = usePostings(days)
  const [first] = query.data?.pages ?? []
  return (
    <>
      <PageHead title={texts.title} lead={texts.lead}>
        {first && <Button href={postingsCsvPath(first.from, first.until)} download>{texts.csv}</Button>}
      </PageHead>
      {query.isPending && <PageSkeleton />}
      {query.isError && !query.isFetchNextPageError && <Problem error={query.error} retry={() => void query.refetch()} />}
      {first && (
        <>
          <DaysForm register={first} onAsk={setDays} />
          <Figures register={first} />
          {first.items.length === 0 ? <Empty title={texts.empty}>{texts.emptyHint}</Empty> : <><PostingTable items={query.data?.pages.flatMap(({ items }) => items) ?? []} /><More pager={query} /></>}
        </>
      )}
    </>
  )
}

function DaysForm({ register: { from, until }, onAsk }: { register: PostingRegister; onAsk: (days: Days) => void }) {
  return (
    <Form<Days> name="days" layout="inline" className="days-form" requiredMark={false} initialValues={{ from, until }} onFinish={onAsk}>
      <Form.Item name="from" label={texts.from} rules={[{ required: true, message: texts.dayMissing }]}><Input type="date" className="date" /></Form.Item>
      <Form.Item name="until" label={texts.until} rules={[{ required: true, message: texts.dayMissing }]}><Input type="date" className="date" /></Form.Item>
      <Button htmlType="submit">{texts.show}</Button>
    </Form>
  )
}

function Figures({ register: { published, postings, channels } }: { register: PostingRegister }) {
  const used = channels.filter((one) => one.postings > 0).sort((a, b) => b.postings - a.postings)
  const idle = channels.filter((one) => one.postings === 0)
  const most = Math.max(1, ...channels.map((one) => one.postings))
  return (
    <section className="card days-figures" aria-labelledby="figures-title">
      <p className="days-totals"><span><strong>{published}</strong> {texts.unitPublished}{texts.published}</span> <span><strong>{postings}</strong> {texts.unitPostings}{texts.postings}</span></p>
      <h2 id="figures-title">{texts.channels}</h2>
      {used.length > 0 && <table className="table" aria-labelledby="figures-title">
        <thead><tr><th scope="col">{texts.channelName}</th><th scope="col">{texts.count}</th><th scope="col">{texts.notices}</th><th scope="col">{texts.last}</th></tr></thead>
        <tbody>
          {used.map((one) => (
            <tr key={one.code}>
              <td>{one.name}</td>
              <td><progress className="days-bar" max={most} value={one.postings} aria-hidden="true" /> {one.postings}</td>
              <td>{one.notices}</td>
              <td>{one.lastOn && formatDate(one.lastOn)}</td>
            </tr>
          ))}
        </tbody>
      </table>}
      {idle.length > 0 && <p className="hint">{texts.idle(idle.map(({ name }) => name).join('、'))}</p>}
    </section>
  )
}
