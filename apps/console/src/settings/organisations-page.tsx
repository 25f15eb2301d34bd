import { settingsEndpoints, type OrganisationRow } from '@mingbai/contracts/settings'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { call } from '../api/call'
import { Dialog } from '../ui/dialog'
import { Loaded } from '../ui/loaded'
import { texts as common } from '../ui/texts'
import { OrganisationForm } from './organisation-form'
import { SettingsHead } from './settings-head'
import { texts } from './texts'

export function OrganisationsPage() {
  const organisations = useQuery({ queryKey: ['organisations'], queryFn: () => call(settingsEndpoints.listOrganisations, {}) })
  const [editing, setEditing] = useState<OrganisationRow | null | undefined>(undefined)
  const close = () => setEditing(undefined)
  return (
    <>
      <SettingsHead><Button type="primary" onClick={() => setEditing(null)}>{texts.addOrganisation}</Button></SettingsHead>
      <Loaded query={organisations}>
        {({ items }) => (
          <>
            <OrganisationTable items={items} onEdit={setEditing} />
            {editing !== undefined && (
              <Dialog kind="side" title={editing ? texts.editTitle(editing.name) : texts.addOrganisation} onClose={close}>
                <OrganisationForm organisation={editing ?? null} all={items} onClose={close} />
              </Dialog>
            )}
          </>
        )}
      </Loaded>
    </>
  )
}

function OrganisationTable({ items, onEdit }: { items: readonly OrganisationRow[]; onEdit: (row: OrganisationRow) => void }) {
  return (
    <div className="table-frame">
      <table className="table" aria-label={texts.organisations}>
        <thead><tr><th scope="col">{texts.name}</th><th scope="col">{texts.kind}</th><th scope="col">{texts.code}</th><th scope="col">{texts.phone}</th><th scope="col">{texts.duty}</th><th scope="col">{texts.ways}</th></tr></thead>
        <tbody>
          {items.map((row) => (
            <tr key={row.code} className={row.active ? undefined : 'row-off'}>
              <td>{row.name} {!row.active && <span className="mark mark-plain">{common.stopped}</span>}</td>
              <td>{row.kindLabel}</td>
              <td className="code">{row.code}</td>
              <td>{row.phone}</td>
              <td>{row.duty}</td>
              <td className="row-ways"><Button size="small" aria-label={`${common.edit} ${row.name}`} onClick={() => onEdit(row)}>{common.edit}</Button></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
