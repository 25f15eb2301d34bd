import { errorText } from '@mingbai/contracts/errors'
import { placeUnverifiedLabel } from '@mingbai/contracts/resident-labels'
import { kioskPath, screenPath } from '@mingbai/contracts/screens'
import { sheetPath, type StaffBoard } from '@mingbai/contracts/settings'
import type { SheetView } from '@mingbai/contracts/sheets'
import { miniCodePath } from '@mingbai/contracts/wechat'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { Dialog } from '../ui/dialog'
import { Empty } from '../ui/empty'
import { Loaded } from '../ui/loaded'
import { PageHead } from '../ui/page-head'
import { texts as common } from '../ui/texts'
import { BoardForm } from './board-form'
import { texts } from './texts'
import { SheetCell } from './sheet-cell'
import { useBoards } from './use-boards'
import { useSheets } from './use-sheets'

export function BoardsPage() {
  const boards = useBoards()
  const [editing, setEditing] = useState<StaffBoard | null | undefined>(undefined)
  const close = () => setEditing(undefined)
  return (
    <>
      <PageHead title={texts.title} lead={texts.lead}>
        <Button type="primary" onClick={() => setEditing(null)}>{texts.add}</Button>
      </PageHead>
      <Loaded query={boards}>
        {({ items, canPrint, miniCodes }) => (
          <>
            {!canPrint && <Alert className="problem" type="warning" showIcon title={texts.cannotPrint} description={errorText('publicUrlNeeded')} />}
            {items.length === 0 ? <Empty title={texts.empty} /> : <BoardTable items={items} canPrint={canPrint} miniCodes={miniCodes} onEdit={setEditing} />}
          </>
        )}
      </Loaded>
      {editing !== undefined && (
        <Dialog kind="side" title={editing ? texts.editTitle(editing.name) : texts.addTitle} onClose={close}>
          <BoardForm board={editing ?? null} onClose={close} />
        </Dialog>
      )}
    </>
  )
}

interface TableProps {
  items: readonly StaffBoard[]
  canPrint: boolean
  miniCodes: boolean
  onEdit: (board: StaffBoard) => void
}

function BoardTable({ items, canPrint, miniCodes, onEdit }: TableProps) {
  const sheets = useSheets().data?.items ?? []
  return (
    <div className="table-frame">
      <table className="table" aria-label={texts.title}>
        <thead>
          <tr>
            <th scope="col">{texts.name}</th><th scope="col">{texts.kind}</th><th scope="col">{texts.village}</th>
            <th scope="col">{texts.place}</th><th scope="col">{texts.code}</th><th scope="col">{texts.sheet}</th><th scope="col">{texts.ways}</th>
          </tr>
        </thead>
        <tbody>{items.map((board) => <BoardRow key={board.id} board={board} sheet={sheets.find((sheet) => sheet.board === board.code)} canPrint={canPrint} miniCodes={miniCodes} onEdit={onEdit} />)}</tbody>
      </table>
    </div>
  )
}

function BoardRow({ board, sheet, canPrint, miniCodes, onEdit }: Omit<TableProps, 'items'> & { board: StaffBoard; sheet: SheetView | undefined }) {
  return (
    <tr className={board.active ? undefined : 'row-off'}>
      <td>{board.name} {!board.active && <span className="mark mark-plain">{common.stopped}</span>}</td>
      <td>{board.kindLabel}</td>
      <td>{board.village?.name ?? texts.townshipShort}</td>
      <td>{board.place} {!board.placeVerified && <span className="mark mark-soon">{placeUnverifiedLabel}</span>}</td>
      <td className="code">{board.code}</td>
      <td>{canPrint && board.active && <SheetCell board={board} sheet={sheet} />}</td>
      <td className="row-ways">
        {canPrint && board.active && <a href={sheetPath(board.code)} target="_blank" rel="noreferrer" aria-label={texts.printOf(board.name)}>{texts.print}</a>}
        {miniCodes && board.active && <a href={miniCodePath(board.code)} aria-label={texts.miniCodeOf(board.name)}>{texts.miniCode}</a>}
        {board.kind === 'led' && board.active && <a href={screenPath(board.code)} target="_blank" rel="noreferrer" aria-label={texts.screenOf(board.name)}>{texts.screen}</a>}
        {board.kind === 'kiosk' && board.active && <a href={kioskPath(board.code)} target="_blank" rel="noreferrer" aria-label={texts.kioskOf(board.name)}>{texts.kiosk}</a>}
        {board.url && board.active && <a href={board.url} target="_blank" rel="noreferrer" aria-label={texts.openOf(board.name)}>{texts.open}</a>}
        <Button size="small" aria-label={`${common.edit} ${board.name}`} onClick={() => onEdit(board)}>{common.edit}</Button>
      </td>
    </tr>
  )
}
