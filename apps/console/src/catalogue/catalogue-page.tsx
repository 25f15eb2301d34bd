import type { StaffCatalogue, StaffItemRow } from '@mingbai/contracts/staff-catalogue'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { Dialog } from '../ui/dialog'
import { Empty } from '../ui/empty'
import { Loaded } from '../ui/loaded'
import { PageHead } from '../ui/page-head'
import { ItemForm } from './item-form'
import { texts } from './texts'
import { useCatalogue } from './use-catalogue'

/** The whole catalogue by area, searched as one types. */
export function CataloguePage() {
  const catalogue = useCatalogue()
  const [, navigate] = useLocation()
  const [wanted, setWanted] = useState('')
  const [adding, setAdding] = useState(false)
  return (
    <>
      <PageHead title={texts.title} lead={texts.lead}>
        {catalogue.data?.mayEdit && <Button type="primary" onClick={() => setAdding(true)}>{texts.add}</Button>}
      </PageHead>
      <Loaded query={catalogue}>
        {(data) => (
          <>
            <div className="filters"><Input className="catalogue-find" aria-label={texts.find} placeholder={texts.findHint} allowClear value={wanted} onChange={(event) => setWanted(event.target.value)} /></div>
            <Areas areas={found(data.areas, wanted.trim())} />
            {adding && (
              <Dialog kind="side" title={texts.add} onClose={() => setAdding(false)}>
                <ItemForm item={null} catalogue={data} onClose={() => setAdding(false)} onSaved={(item) => navigate(`/catalogue/${item.code}`)} />
              </Dialog>
            )}
          </>
        )}
      </Loaded>
    </>
  )
}

function found(areas: StaffCatalogue['areas'], wanted: string): StaffCatalogue['areas'] {
  const fits = ({ name, plainName, body, responsible, standIn }: StaffItemRow) => [name, plainName, body, responsible?.name, standIn?.name].some((text) => text?.includes(wanted))
  return areas.map((area) => (area.name.includes(wanted) ? area : { ...area, items: area.items.filter(fits) })).filter(({ items }) => items.length > 0)
}

function Areas({ areas }: { areas: StaffCatalogue['areas'] }) {
  if (areas.length === 0) return <Empty title={texts.none} />
  return areas.map((area) => (
    <section className="box" key={area.code} aria-labelledby={`area-${area.code}`}>
      <div className="box-head"><h2 id={`area-${area.code}`}>{area.name} <span className="box-count">{area.items.length}</span></h2></div>
      <div className="table-frame">
        <table className="table catalogue-table" aria-label={area.name}>
          <thead>
            <tr><th scope="col">{texts.item}</th><th scope="col">{texts.limit}</th><th scope="col">{texts.body}</th><th scope="col">{texts.responsible}</th><th scope="col">{texts.standIn}</th></tr>
          </thead>
          <tbody>
            {area.items.map((item) => (
              <tr key={item.code} className={item.active ? undefined : 'row-off'}>
                <td>
                  <Link href={`/catalogue/${item.code}`} className="row-link">{item.name}</Link> <Marks item={item} />
                  {item.plainName !== item.name && <div className="row-sub">{item.plainName}</div>}
                </td>
                <td>{item.limit}</td>
                <td>{item.body}</td>
                <td>{item.responsible?.name ?? <span className="soft">{texts.nobody}</span>}</td>
                <td>{item.standIn?.name}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  ))
}

export function Marks({ item: { own, active, verified } }: { item: Pick<StaffItemRow, 'own' | 'active' | 'verified'> }) {
  return (
    <>
      {own && <span className="mark mark-plain">{texts.own}</span>}
      {!own && !verified && <span className="mark mark-plain">{texts.unverified}</span>}
      {!active && <span className="mark mark-soon">{texts.retired}</span>}
    </>
  )
}
