import type { StaffPerson } from '@mingbai/contracts/staff'
import { Button } from 'antd'
import { useState } from 'react'
import { useChoices } from '../api/choices'
import { Dialog } from '../ui/dialog'
import { Empty } from '../ui/empty'
import { Loaded } from '../ui/loaded'
import { PageHead } from '../ui/page-head'
import { texts as common } from '../ui/texts'
import { useToast } from '../ui/toast'
import { FirstPasswordDialog } from './first-password-dialog'
import { ResetDialog } from './reset-dialog'
import { PersonForm } from './person-form'
import { texts } from './texts'
import { type FirstPassword, usePeople } from './use-people'

export function PeoplePage() {
  const people = usePeople()
  const say = useToast()
  const [editing, setEditing] = useState<StaffPerson | null | undefined>(undefined)
  const [first, setFirst] = useState<FirstPassword | null>(null)
  const [resetting, setResetting] = useState<StaffPerson | null>(null)
  const close = () => setEditing(undefined)
  const onSaved = (next: FirstPassword | null) => {
    close()
    if (next) setFirst(next)
    else say(common.saved)
  }
  const onReset = (next: FirstPassword) => {
    setResetting(null)
    setFirst(next)
  }
  return (
    <>
      <PageHead title={texts.title} lead={texts.lead}>
        <Button type="primary" onClick={() => setEditing(null)}>{texts.add}</Button>
      </PageHead>
      <Loaded query={people}>
        {({ items }) => (items.length === 0 ? <Empty title={texts.empty} /> : <PeopleTable items={items} onEdit={setEditing} onReset={setResetting} />)}
      </Loaded>
      {editing !== undefined && (
        <Dialog kind="side" title={editing ? texts.editTitle(editing.name) : texts.add} onClose={close}>
          <PersonForm person={editing ?? null} onSaved={onSaved} onClose={close} />
        </Dialog>
      )}
      {resetting && <ResetDialog person={resetting} onReset={onReset} onClose={() => setResetting(null)} />}
      {first && <FirstPasswordDialog first={first} onClose={() => setFirst(null)} />}
    </>
  )
}

interface TableProps {
  items: readonly StaffPerson[]
  onEdit: (person: StaffPerson) => void
  onReset: (person: StaffPerson) => void
}

function PeopleTable({ items, onEdit, onReset }: TableProps) {
  const { data } = useChoices()
  const nameOf = (list: readonly { code: string; name: string }[] | undefined, code: string) => list?.find((one) => one.code === code)?.name ?? code
  return (
    <div className="table-frame">
      <table className="table" aria-label={texts.title}>
        <thead><tr><th scope="col">{texts.name}</th><th scope="col">{texts.account}</th><th scope="col">{texts.roles}</th><th scope="col">{texts.state}</th><th scope="col">{texts.ways}</th></tr></thead>
        <tbody>
          {items.map((person) => (
            <tr key={person.id} className={person.active ? undefined : 'row-off'}>
              <td>{person.name}</td>
              <td className="code">{person.account}</td>
              <td>
                <ul className="plain">
                  {person.roles.map(({ role, organisation }) => <li key={role + organisation}>{nameOf(data?.roles, role)} · {nameOf(data?.organisations, organisation)}</li>)}
                </ul>
              </td>
              <td>{person.active ? common.active : <span className="mark mark-plain">{common.stopped}</span>}</td>
              <td className="row-ways">
                <Button size="small" aria-label={`${common.edit} ${person.name}`} onClick={() => onEdit(person)}>{common.edit}</Button>
                <Button size="small" aria-label={texts.resetOf(person.name)} onClick={() => onReset(person)}>{texts.reset}</Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
