import type { Due } from '@mingbai/contracts/case-card'
import type { StaffCase } from '@mingbai/contracts/staff'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { formatDate } from '../ui/format'
import { DueLine } from '../ui/marks'
import { texts } from './texts'

const DueDrawer = lazy(() => import('./due-drawer').then((file) => ({ default: file.DueDrawer })))

export function DueCard({ item }: { item: StaffCase }) {
  const [open, setOpen] = useState(false)
  return (
    <section className="card" aria-labelledby="due-title">
      <h2 id="due-title">{texts.due}</h2>
      {item.due ? <OneDue due={item.due} /> : <p className="hint">{texts.noDue}</p>}
      {item.due && <Button type="link" className="link-start" onClick={() => setOpen(true)}>{texts.howCounted}</Button>}
      {open && <Suspense><DueDrawer id={item.id} onClose={() => setOpen(false)} /></Suspense>}
    </section>
  )
}

function OneDue({ due }: { due: Due }) {
  return (
    <div className="one-due">
      <p className="soft">{texts.phases[due.phase]}</p>
      <p><DueLine due={due} /></p>
      <ul className="plain soft">
        {due.promisedOn && <li>{texts.promised(formatDate(due.promisedOn))}</li>}
        {due.lawOn && <li>{texts.law(formatDate(due.lawOn))} {due.lawProvisional && <span className="mark mark-plain">{texts.provisional}</span>}</li>}
      </ul>
    </div>
  )
}
