import { letterBoxEndpoints, type BoxOpening, type BoxOpenings } from '@mingbai/contracts/letter-boxes'
import { useQuery } from '@tanstack/react-query'
import { Button, Radio } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { call } from '../api/call'
import { Dialog } from '../ui/dialog'
import { Empty } from '../ui/empty'
import { formatDate } from '../ui/format'
import { Loaded } from '../ui/loaded'
import { PageHead } from '../ui/page-head'
import { BoxOpeningForm } from './box-opening-form'
import { boxTexts as texts } from './enter-texts'

/** 意见信箱: its openings, year by year. */
export function BoxOpeningsPage() {
  const [year, setYear] = useState<string | undefined>()
  const [adding, setAdding] = useState(false)
  const query = useQuery({ queryKey: ['box-openings', year], queryFn: () => call(letterBoxEndpoints.listBoxOpenings, { query: { year } }) })
  return (
    <>
      <PageHead title={texts.title} lead={texts.lead} before={<Link href="/cases/new" className="crumb">{texts.toEnter}</Link>}>
        <Button type="primary" disabled={!query.data} onClick={() => setAdding(true)}>{texts.add}</Button>
      </PageHead>
      <Loaded query={query}>
        {(data) => (
          <div className="two-wide">
            <Years data={data} onYear={setYear} />
            {data.items.length === 0 ? <Empty title={texts.empty} /> : <OpeningTable items={data.items} />}
          </div>
        )}
      </Loaded>
      {adding && query.data && (
        <Dialog kind="side" title={texts.add} onClose={() => setAdding(false)}>
          <BoxOpeningForm
            data={query.data} onCancel={() => setAdding(false)}
            onSaved={(openedOn) => {
              setAdding(false)
              setYear(openedOn.slice(0, 4))
            }}
          />
        </Dialog>
      )}
    </>
  )
}

function Years({ data: { year, years }, onYear }: { data: BoxOpenings; onYear: (year: string) => void }) {
  const now = years.find((one) => one.year === year)
  return (
    <div>
      {years.length > 1 && <Radio.Group value={year} optionType="button" options={years.map((one) => ({ value: one.year, label: texts.year(one.year) }))} onChange={({ target }) => onYear(String(target.value))} />}
      <p>{texts.year(year)}：{texts.sum(now?.openings ?? 0, now?.letters ?? 0)}</p>
    </div>
  )
}

function OpeningTable({ items }: { items: readonly BoxOpening[] }) {
  return (
    <table className="table" aria-label={texts.title}>
      <thead><tr><th scope="col">{texts.openedOn}</th><th scope="col">{texts.box}</th><th scope="col">{texts.by}</th><th scope="col">{texts.letters}</th><th scope="col">{texts.note}</th><th scope="col">{texts.who}</th></tr></thead>
      <tbody>
        {items.map((item) => <tr key={item.id}><td className="nowrap">{formatDate(item.openedOn)}</td><td>{item.box}</td><td>{item.by.join('、')}</td><td>{item.letters}</td><td>{item.note}</td><td>{item.enteredBy}</td></tr>)}
      </tbody>
    </table>
  )
}
