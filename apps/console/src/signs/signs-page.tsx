import { signStateLabels, type SignRegister, type SignView } from '@mingbai/contracts/signs'
import { Button, Form, Select } from 'antd'
import { useState } from 'react'
import { Dialog } from '../ui/dialog'
import { Empty } from '../ui/empty'
import { formatDate } from '../ui/format'
import { More } from '../ui/more'
import { PageHead } from '../ui/page-head'
import { PageSkeleton } from '../ui/page-skeleton'
import { Problem } from '../ui/problem'
import { useToast } from '../ui/toast'
import { AddForm, ChangeForm } from './sign-forms'
import { texts } from './texts'
import { useSigns, type Filters } from './use-signs'

/** Every sign along the streets and in the 文化大院, by street and number. */
export function SignsPage() {
  const say = useToast()
  const [filters, setFilters] = useState<Filters>({})
  const [open, setOpen] = useState<SignView | 'new' | null>(null)
  const query = useSigns(filters)
  const [first] = query.data?.pages ?? []
  const items = query.data?.pages.flatMap((page) => page.items) ?? []
  const close = () => setOpen(null)
  const saved = () => {
    say(texts.saved)
    close()
  }
  return (
    <>
      <PageHead title={texts.title} lead={texts.lead}>
        {first && <Button type="primary" onClick={() => setOpen('new')}>{texts.add}</Button>}
      </PageHead>
      {query.isPending && <PageSkeleton />}
      {query.isError && !query.isFetchNextPageError && <Problem error={query.error} retry={() => void query.refetch()} />}
      {first && (
        <>
          <Streets streets={first.streets} />
          <FilterForm streets={first.streets} onAsk={setFilters} />
          {items.length === 0 ? <Empty title={texts.empty} /> : <><SignTable items={items} onEdit={setOpen} /><More pager={query} /></>}
        </>
      )}
      {first && open === 'new' && <Dialog kind="side" title={texts.add} onClose={close}><AddForm streets={first.streets} onSaved={saved} onCancel={close} /></Dialog>}
      {open !== null && open !== 'new' && <Dialog kind="side" title={texts.editTitle(open.street.name, open.number)} onClose={close}><ChangeForm sign={open} onSaved={saved} onCancel={close} /></Dialog>}
    </>
  )
}

function Streets({ streets }: Pick<SignRegister, 'streets'>) {
  return (
    <section className="card days-figures" aria-labelledby="streets-title">
      <h2 id="streets-title">{texts.streets}</h2>
      <table className="table" aria-labelledby="streets-title">
        <thead><tr><th scope="col">{texts.street}</th><th scope="col">{texts.up}</th><th scope="col">{texts.damaged}</th><th scope="col">{texts.down}</th></tr></thead>
        <tbody>{streets.map(({ code, name, up, damaged, down }) => <tr key={code}><td>{name}</td><td>{up}</td><td>{damaged}</td><td>{down}</td></tr>)}</tbody>
      </table>
    </section>
  )
}

const stateOptions = Object.entries(signStateLabels).map(([value, label]) => ({ value, label }))

function FilterForm({ streets, onAsk }: Pick<SignRegister, 'streets'> & { onAsk: (filters: Filters) => void }) {
  return (
    <Form<Filters> name="filter" layout="inline" className="days-form" requiredMark={false} onValuesChange={(_changed, all: Filters) => onAsk(all)}>
      <Form.Item name="street" label={texts.street}><Select allowClear className="wide-select" placeholder={texts.all} options={streets.map(({ code, name }) => ({ value: code, label: name }))} /></Form.Item>
      <Form.Item name="state" label={texts.state}><Select allowClear className="narrow-select" placeholder={texts.all} options={stateOptions} /></Form.Item>
    </Form>
  )
}

const marks = { up: 'mark mark-plain', damaged: 'mark mark-late', down: 'mark mark-plain' } as const

function SignTable({ items, onEdit }: { items: readonly SignView[]; onEdit: (sign: SignView) => void }) {
  return (
    <div className="table-frame">
      <table className="table" aria-label={texts.title}>
        <thead>
          <tr><th scope="col">{texts.street}</th><th scope="col">{texts.number}</th><th scope="col">{texts.words}</th><th scope="col">{texts.place}</th><th scope="col">{texts.state}</th><th scope="col">{texts.checkedOn}</th><th scope="col">{texts.ways}</th></tr>
        </thead>
        <tbody>
          {items.map((sign) => (
            <tr key={sign.id} className={sign.state === 'down' ? 'row-off' : undefined}>
              <td>{sign.street.name}</td>
              <td>{sign.number}</td>
              <td>{sign.words}{sign.subject && <p className="hint">{sign.subject}</p>}</td>
              <td>{sign.place}</td>
              <td><span className={marks[sign.state]}>{sign.stateLabel}</span></td>
              <td className="day">{sign.checkedOn && formatDate(sign.checkedOn)}</td>
              <td className="row-ways"><Button size="small" aria-label={texts.editOf(sign.street.name, sign.number)} onClick={() => onEdit(sign)}>{texts.edit}</Button></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
