import { sheetEndpoints, sheetPdfPath, sheetPngPath, type SheetView } from '@mingbai/contracts/sheets'
import { useState } from 'react'
import { asApiError } from '../../api/api-error'
import { Box, Press } from '../../platform/elements'
import { LocalPicture } from '../../platform/local-picture'
import { saveFile } from '../../platform/save-file'
import { openAlbumSetting, savePicture, type SavedPicture } from '../../platform/save-picture'
import { Button } from '../../ui/button'
import { staffCall, staffHeaders } from '../phone'
import { sheetTexts as texts } from './texts'

/** The paper as PDF, and its pages as pictures; one that is out of date is made anew first. */
export function FetchSheet({ sheet: { board, boardName, number, isCurrent }, onMade }: { sheet: SheetView; onMade: (sheet: SheetView) => void }) {
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  const [pictures, setPictures] = useState<SavedPicture[]>([])
  const [first] = pictures

  const during = async (work: () => Promise<string>) => {
    setBusy(true)
    setSaid('')
    setSaid(await work().catch((error: unknown) => asApiError(error).message))
    setBusy(false)
  }
  const fetchPdf = async () => ((await saveFile(sheetPdfPath(board, number, 'A4'), texts.fileName(boardName, number), staffHeaders())) ? '' : texts.failed)
  const fetchPictures = async () => {
    const { pages } = await staffCall(sheetEndpoints.readSheetPaper, { params: { code: board, number: String(number) }, query: { size: 'A4' } })
    const made: SavedPicture[] = []
    for (let page = 1; page <= pages; page++) {
      const picture = await savePicture(sheetPngPath(board, number, 'A4', page), staffHeaders())
      if (!picture) return texts.failed
      made.push(picture)
    }
    setPictures(made)
    return texts.pictures[made[0]?.kept ?? 'byHand']
  }
  const make = async () => {
    onMade(await staffCall(sheetEndpoints.makeSheet, { params: { code: board } }))
    return ''
  }
  return (
    <Box className="staff-ways">
      {isCurrent
        ? (
            <>
              <Button kind="plain" busy={busy ? texts.fetching : false} onPress={() => void during(fetchPdf)}>{texts.pdf}</Button>
              <Button kind="plain" busy={busy ? texts.fetching : false} onPress={() => void during(fetchPictures)}>{texts.png}</Button>
            </>
          )
        : <Button kind="plain" busy={busy ? texts.fetching : false} onPress={() => void during(make)}>{texts.make}</Button>}
      <Box live="polite">{said}</Box>
      {first?.kept === 'refused' ? <Press className="more-link" onPress={openAlbumSetting}>{texts.setting}</Press> : null}
      {pictures.map(({ src }, at) => <LocalPicture key={src} src={src} alt={texts.page(boardName, at + 1)} className="staff-paper" />)}
    </Box>
  )
}
