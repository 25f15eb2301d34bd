import { sheetPdfPath, sheetPngPath, sheetSizes, type SheetSize } from '@mingbai/contracts/sheets'
import { Alert } from 'antd'
import { Dialog } from '../ui/dialog'
import { Loaded } from '../ui/loaded'
import { texts } from './texts'
import { useSheetPaper } from './use-sheets'

interface Props {
  code: string
  number: number
}

/** The sheet as files: what a print shop takes from a phone. */
export function SheetDownload({ onClose, ...sheet }: Props & { onClose: () => void }) {
  return (
    <Dialog kind="side" title={`${texts.toShop}：${texts.hangTitle(sheet.number)}`} onClose={onClose}>
      <p>{texts.toShopLead}</p>
      {sheetSizes.map((size) => <SizeFiles key={size} {...sheet} size={size} />)}
    </Dialog>
  )
}

function SizeFiles({ code, number, size }: Props & { size: SheetSize }) {
  return (
    <Loaded query={useSheetPaper(code, number, size)}>
      {({ pages, rare }) => (
        <>
          {rare.length > 0 && <Alert className="problem" type="warning" showIcon title={texts.rare(rare.join(' '))} />}
          <p><a href={sheetPdfPath(code, number, size)} download>{texts.downloadPdf(size, pages)}</a></p>
          {Array.from({ length: pages }, (_, at) => <p key={at}><a href={sheetPngPath(code, number, size, at + 1)} download>{texts.downloadPicture(size, at + 1)}</a></p>)}
        </>
      )}
    </Loaded>
  )
}
