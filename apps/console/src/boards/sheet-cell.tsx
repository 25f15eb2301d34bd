import { contentSheetPath, type SheetView } from '@mingbai/contracts/sheets'
import type { StaffBoard } from '@mingbai/contracts/settings'
import { Button } from 'antd'
import { useState } from 'react'
import { messageOf } from '../api/api-error'
import { formatDate } from '../ui/format'
import { Photos } from '../ui/photos'
import { SheetDownload } from './sheet-download'
import { texts } from './texts'
import { useMakeSheet } from './use-sheets'

/** Which paper hangs on a board, whether it is still right, and a new one. */
export function SheetCell({ board, sheet }: { board: StaffBoard; sheet: SheetView | undefined }) {
  const make = useMakeSheet(board.code)
  const fresh = make.data
  const [sending, setSending] = useState(false)
  const current = fresh ?? (sheet?.isCurrent ? sheet : undefined)
  return (
    <>
      {sheet && <p>{texts.sheetIs(sheet.number, sheet.hungOn && formatDate(sheet.hungOn))}</p>}
      {sheet && <Photos items={sheet.photos} />}
      {sheet && !sheet.isCurrent && <p><span className="mark mark-soon">{texts.sheetOld}</span></p>}
      <Button size="small" loading={make.isPending} aria-label={texts.makeSheetOf(board.name)} onClick={() => make.mutate()}>{texts.makeSheet}</Button>
      {current && <Button size="small" aria-label={texts.toShopOf(board.name)} onClick={() => setSending(true)}>{texts.toShop}</Button>}
      {current && sending && <SheetDownload code={board.code} number={current.number} onClose={() => setSending(false)} />}
      <div role="status">
        {fresh && (
          <p className="row-ways">
            {texts.sheetMade(fresh.number)}
            {(['A4', 'A3'] as const).map((size) => <a key={size} href={contentSheetPath(board.code, fresh.number, size)} target="_blank" rel="noreferrer">{texts.printSize(size)}</a>)}
          </p>
        )}
        {make.error && <p className="hint">{messageOf(make.error)}</p>}
      </div>
    </>
  )
}
