import { caseKindLabels } from '@mingbai/contracts/case-labels'
import { settingsEndpoints, type CategoryRow } from '@mingbai/contracts/settings'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useChoices } from '../api/choices'
import { call } from '../api/call'
import { Dialog } from '../ui/dialog'
import { Loaded } from '../ui/loaded'
import { texts as common } from '../ui/texts'
import { CategoryForm } from './category-form'
import { SettingsHead } from './settings-head'
import { texts } from './texts'

export function CategoriesPage() {
  const categories = useQuery({ queryKey: ['categories'], queryFn: () => call(settingsEndpoints.listCategories, {}) })
  const [editing, setEditing] = useState<CategoryRow | null | undefined>(undefined)
  const close = () => setEditing(undefined)
  return (
    <>
      <SettingsHead><Button type="primary" onClick={() => setEditing(null)}>{texts.addCategory}</Button></SettingsHead>
      <Loaded query={categories}>
        {({ items }) => (
          <>
            <CategoryTable items={items} onEdit={setEditing} />
            {editing !== undefined && (
              <Dialog kind="side" title={editing ? texts.editTitle(editing.name) : texts.addCategory} onClose={close}>
                <CategoryForm category={editing ?? null} all={items} onClose={close} />
              </Dialog>
            )}
          </>
        )}
      </Loaded>
    </>
  )
}

const kindLabels: Record<string, string> = caseKindLabels

function CategoryTable({ items, onEdit }: { items: readonly CategoryRow[]; onEdit: (row: CategoryRow) => void }) {
  const { data } = useChoices()
  return (
    <div className="table-frame">
      <table className="table" aria-label={texts.categories}>
        <thead><tr><th scope="col">{texts.name}</th><th scope="col">{texts.hint}</th><th scope="col">{texts.forKinds}</th><th scope="col">{texts.defaultOrganisation}</th><th scope="col">{texts.ways}</th></tr></thead>
        <tbody>
          {items.map((row) => (
            <tr key={row.code} className={row.active ? undefined : 'row-off'}>
              <td>{row.name} {!row.active && <span className="mark mark-plain">{common.stopped}</span>}</td>
              <td>{row.hint}</td>
              <td>{row.kinds.map((kind) => kindLabels[kind] ?? kind).join(' ')}</td>
              <td>{data?.organisations.find((one) => one.code === row.organisation)?.name ?? texts.none}</td>
              <td className="row-ways"><Button size="small" aria-label={`${common.edit} ${row.name}`} onClick={() => onEdit(row)}>{common.edit}</Button></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
