import { limits } from '@mingbai/contracts/limits'
import { useState } from 'react'
import { openedBoard } from '../../api/board-code'
import { usePageParams } from '../../api/use-page-params'
import { focusFirstInvalid } from '../../platform/arrive'
import { Box } from '../../platform/elements'
import { canScan, scanCode } from '../../platform/scan-code'
import type { OwnFile } from '../../platform/own-file'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Photos } from '../../ui/photos'
import { Toast } from '../../ui/states'
import { TextField } from '../../ui/text-field'
import { hangTexts as texts } from '../hang-texts'
import { sendWaiting } from '../send-waiting'
import { StaffPage } from '../staff-page'
import { WaitingCard } from '../waiting-card'
import { findWaiting, letWait } from '../waiting-list'

/** Said by whoever stands before the paper. Without a line it waits on the phone, and is sent once. */
export default function StaffHangPage() {
  return <StaffPage page="staffHang"><Hang /></StaffPage>
}

function Hang() {
  const opened = openedBoard(usePageParams('staffHang').params)
  const [board, setBoard] = useState(opened.code)
  const [sheet, setSheet] = useState(opened.sheet)
  const [errors, setErrors] = useState<{ board?: string; sheet?: string }>({})
  const [photos, setPhotos] = useState<OwnFile[]>([])
  const [said, setSaid] = useState('')

  const hang = async (code: string, number: string) => {
    const what = { kind: 'hang', board: code.trim().toUpperCase(), sheet: String(Number(number)) } as const
    const key = `${what.board}.${what.sheet}`
    const lie = await Promise.all(photos.map((photo) => photo.keep()))
    // The same paper said twice waits once, with all its photos.
    const all = [...(findWaiting(key)?.photos ?? []), ...photos.map((photo) => ({ key: photo.key, id: '' }))]
    if (!lie.every(Boolean) || !letWait({ key, what, photos: all, voice: null, since: Date.now(), problem: '' })) return setSaid(texts.notKept)
    setPhotos([])
    await sendWaiting()
    const left = findWaiting(key)
    setSaid(left ? (left.problem ? '' : texts.kept) : texts.done(what.board, what.sheet, photos.length))
  }
  const scan = async () => {
    setSaid('')
    const text = await scanCode()
    const found = openedBoard({ q: text })
    if (found.sheet) return hang(found.code, found.sheet)
    if (text) setSaid(texts.unread)
  }
  const confirm = () => {
    const wrong = { ...(board.trim() ? {} : { board: texts.missing }), ...(/^\d{1,6}$/.test(sheet.trim()) ? {} : { sheet: texts.number }) }
    setSaid('')
    setErrors(wrong)
    // The marks of what is wrong must be on the page before one of them can be given the focus.
    setTimeout(focusFirstInvalid, 50)
    if (Object.keys(wrong).length === 0) void hang(board, sheet)
  }
  return (
    <>
      <Box as="p" className="soft">{texts.lead}</Box>
      <Card>
        <Box as="p" className="soft">{texts.photosLead}</Box>
        <Photos
          photos={photos.map((photo) => ({ photo, state: 'waiting' }))} limit={limits.photosPerCase} onRetry={() => undefined}
          onAdd={(more) => setPhotos((before) => [...before, ...more])} onRemove={(key) => setPhotos((before) => before.filter((photo) => photo.key !== key))}
        />
      </Card>
      {canScan ? <Button onPress={() => void scan()}>{texts.scan}</Button> : null}
      <WaitingCard />
      <Card title={canScan ? texts.typed : ''}>
        <TextField label={texts.board} hint={texts.boardHint} kind="code" required maxLength={20} value={board} onValue={setBoard} {...(errors.board ? { error: errors.board } : {})} />
        <TextField label={texts.sheet} required maxLength={6} value={sheet} onValue={setSheet} onEnter={confirm} {...(errors.sheet ? { error: errors.sheet } : {})} />
        <Box className="card-press"><Button kind={canScan ? 'plain' : 'primary'} onPress={confirm}>{texts.confirm}</Button></Box>
      </Card>
      <Toast words={said} />
    </>
  )
}
