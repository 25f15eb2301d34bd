import { useState } from 'react'
import { openedBoard } from '../../api/board-code'
import { usePageParams } from '../../api/use-page-params'
import { focusFirstInvalid } from '../../platform/arrive'
import { Box } from '../../platform/elements'
import { canScan, scanCode } from '../../platform/scan-code'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Toast } from '../../ui/states'
import { TextField } from '../../ui/text-field'
import { letHang, readHangs, sendHangs } from '../hang-list'
import { hangTexts as texts } from '../hang-texts'
import { StaffPage } from '../staff-page'
import { WaitingHangs } from '../waiting-hangs'

/** Said by whoever stands before the paper. Without a line it waits on the phone, and is sent once. */
export default function StaffHangPage() {
  return <StaffPage page="staffHang"><Hang /></StaffPage>
}

function Hang() {
  const opened = openedBoard(usePageParams('staffHang').params)
  const [board, setBoard] = useState(opened.code)
  const [sheet, setSheet] = useState(opened.sheet)
  const [errors, setErrors] = useState<{ board?: string; sheet?: string }>({})
  const [said, setSaid] = useState('')

  const hang = async (code: string, number: string) => {
    const one = { board: code.trim().toUpperCase(), sheet: String(Number(number)), since: Date.now(), problem: '' }
    if (!letHang(one)) return setSaid(texts.notKept)
    await sendHangs()
    const left = readHangs().find((other) => other.board === one.board && other.sheet === one.sheet)
    setSaid(left ? (left.problem ? '' : texts.kept) : texts.done(one.board, one.sheet))
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
      {canScan ? <Button onPress={() => void scan()}>{texts.scan}</Button> : null}
      <WaitingHangs />
      <Card title={canScan ? texts.typed : ''}>
        <TextField label={texts.board} hint={texts.boardHint} kind="code" required maxLength={20} value={board} onValue={setBoard} {...(errors.board ? { error: errors.board } : {})} />
        <TextField label={texts.sheet} required maxLength={6} value={sheet} onValue={setSheet} onEnter={confirm} {...(errors.sheet ? { error: errors.sheet } : {})} />
        <Box className="card-press"><Button kind={canScan ? 'plain' : 'primary'} onPress={confirm}>{texts.confirm}</Button></Box>
      </Card>
      <Toast words={said} />
    </>
  )
}
