import type { StaffItem } from '@mingbai/contracts/staff-catalogue'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import { Dialog } from '../ui/dialog'
import { Loaded } from '../ui/loaded'
import { PageHead } from '../ui/page-head'
import { Marks } from './catalogue-page'
import { ItemForm } from './item-form'
import { texts } from './texts'
import { useCatalogue, useCatalogueItem } from './use-catalogue'

const toList = <Link href="/catalogue" className="crumb">{texts.toList}</Link>

export function ItemPage({ code }: { code: string }) {
  const query = useCatalogueItem(code)
  return (
    <>
      {!query.data && <PageHead title={texts.title} before={toList} />}
      <Loaded query={query}>{(item) => <OneItem item={item} />}</Loaded>
    </>
  )
}

/** One item with all columns of the standard catalogue, and who sees to it. */
function OneItem({ item }: { item: StaffItem }) {
  const catalogue = useCatalogue()
  const [changing, setChanging] = useState(false)
  const rows: [label: string, value: ReactNode][] = [
    [texts.area, item.area.name],
    [texts.name, item.name],
    [texts.elements, item.elements.join('、')],
    [texts.basis, item.basis],
    [texts.limit, <>{item.limit} {!item.verified && <span className="soft">{texts.limitOpen}</span>}</>],
    [texts.timeClass, item.timeClassLabel],
    [texts.body, item.body],
    [texts.channels, <ul key="channels" className="plain-rows">{item.channels.map(({ name, must }) => <li key={name}>{name} <span className="soft">{must ? texts.must : texts.optional}</span></li>)}</ul>],
    [texts.readers, item.readersLabel],
    [texts.way, item.way],
    [texts.level, item.level],
  ]
  const inner: [label: string, value: string][] = [[texts.responsible, item.responsible?.name ?? texts.nobody], [texts.standIn, item.standIn?.name ?? texts.nobody], [texts.limitNote, item.limitNote]]
  return (
    <>
      <PageHead title={item.name} before={toList} lead={<span className="marks">{item.plainName} <Marks item={item} /></span>}>
        {item.mayEdit && catalogue.data && <Button onClick={() => setChanging(true)}>{texts.change}</Button>}
      </PageHead>
      <div className="two">
        <div className="two-wide">
          <section className="card">
            {item.needsSection16Review && <p className="hint">{texts.section16}</p>}
            <dl className="facts facts-narrow">{rows.map(([label, value]) => <div key={label}><dt className="item-label">{label}</dt><dd>{value}</dd></div>)}</dl>
          </section>
        </div>
        <div className="two-side">
          <section className="card">
            <dl className="facts facts-narrow">{inner.filter(([, value]) => value !== '').map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>
          </section>
          {item.form && (
            <section className="card" aria-labelledby="form-title">
              <h2 id="form-title">{texts.form} · {item.form.name}</h2>
              <p className="soft">{texts.fields}</p>
              <ul className="item-fields">{item.form.fields.map(({ key, label, columns }) => <li key={key}>{label}{columns && <span className="soft">（{columns.map((column) => column.label).join('、')}）</span>}</li>)}</ul>
            </section>
          )}
        </div>
      </div>
      {changing && catalogue.data && (
        <Dialog kind="side" title={item.name} onClose={() => setChanging(false)}><ItemForm item={item} catalogue={catalogue.data} onClose={() => setChanging(false)} onSaved={() => setChanging(false)} /></Dialog>
      )}
    </>
  )
}
