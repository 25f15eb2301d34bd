import type { BoardView } from '@mingbai/contracts/boards'
import { caseEndpoints } from '@mingbai/contracts/cases'
import type { CaseSubmission, Receipt } from '@mingbai/contracts/submit-case'
import { pageUrl } from '@mingbai/contracts/routes'
import { useDidHide } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { asApiError, isPassing } from '../../api/api-error'
import { call } from '../../api/call'
import { dropFile } from '../../platform/own-file'
import { focusFirstInvalid } from '../../platform/arrive'
import { goTo } from '../../platform/navigate'
import { randomKey } from '../../platform/random'
import { useSurroundings } from '../../ui/surroundings'
import { atBoard } from '../board-place'
import { faultsOf, toSubmission, type Draft, type FormField } from '../draft'
import { fieldOfRefusal } from '../form-errors'
import { addVoice, dropDraft, keepDraft } from '../keep-draft'
import { keepReceipt } from '../receipts'
import { faultTexts, formTexts } from '../texts'
import { waitForLine } from '../waiting/wait-for-line'
import { usePhotos, type PhotoUploads } from '../../ui/action/use-photos'
import { useVoice, type VoiceUpload } from '../../ui/action/use-voice'

export type Errors = Partial<Record<FormField, string>>

/** `unsent`: no answer came. `earlier`: an earlier sending had arrived, with other words; null: its receipt could not be had. */
export type Sending = { at: 'writing' | 'photos' | 'sending' } | { at: 'unsent'; kept: boolean } | { at: 'earlier'; receipt: Receipt | null } | { at: 'refused'; message: string }

export interface CaseForm {
  draft: Draft
  change: (changes: Partial<Draft>) => void
  errors: Errors
  photos: PhotoUploads
  voice: VoiceUpload
  sending: Sending
  submit: () => void
  /** Gives what is written now a key of its own: it becomes a second case. */
  submitAsNew: () => void
  /** Throws it away, files and all. */
  drop: () => void
}

/** Sends again what went unanswered under this key, until one of them is the one that had arrived. */
async function findEarlier(unanswered: readonly CaseSubmission[]): Promise<Receipt | null> {
  for (const body of unanswered) {
    const receipt = await call(caseEndpoints.submitCase, { body }).catch(() => null)
    if (receipt) return receipt
  }
  return null
}

const UNANSWERED_KEPT = 5
const KEEP_AFTER_MS = 300

/** @param given the form as it was opened: new, or as it was left on this phone */
export function useCaseForm(given: Draft, board: BoardView | null): CaseForm {
  const { online } = useSurroundings()
  const [draft, setDraft] = useState(given)
  const [errors, setErrors] = useState<Errors>({})
  const [sending, setSending] = useState<Sending>(given.unanswered.length > 0 ? { at: 'unsent', kept: true } : { at: 'writing' })
  const latest = useRef(draft)
  /** Handed in, put to wait or thrown away: no draft any more. */
  const isOver = useRef(false)
  const isLeft = useRef(false)
  const busy = useRef(false)

  const change = useCallback((changes: Partial<Draft>) => {
    latest.current = { ...latest.current, ...changes }
    setDraft(latest.current)
    setErrors((before) => Object.fromEntries(Object.entries(before).filter(([field]) => !(field in changes))))
  }, [])
  const keepNow = () => isOver.current || keepDraft(latest.current, Date.now())

  useEffect(() => {
    const timer = setTimeout(keepNow, KEEP_AFTER_MS)
    return () => clearTimeout(timer)
  }, [draft])
  useEffect(() => () => {
    keepNow()
    isLeft.current = true
  }, [])
  useDidHide(keepNow)
  useEffect(() => {
    if (board) change(atBoard(latest.current, board))
  }, [board, change])

  /** What is on the phone already is known to the draft at once: the next moment may be the app's last. */
  const changeFiles = (changes: Partial<Pick<Draft, 'photos' | 'voice'>>) => {
    change(changes)
    if (!isLeft.current) keepNow()
    // The end of a recording comes after the form has been left. An upload that ends then is sent again under its key.
    else if (changes.voice && !isOver.current) addVoice(latest.current, changes.voice, Date.now())
  }
  const photos = usePhotos({ kept: given.photos, onKept: (kept) => changeFiles({ photos: kept }) })
  const voice = useVoice({ given: given.voice, onKept: (kept) => changeFiles({ voice: kept }) })

  const showErrors = (found: Errors) => {
    setErrors(found)
    setSending({ at: 'refused', message: formTexts.someWrong })
    // The marks of what is wrong must be on the page before one of them can be given the focus.
    setTimeout(focusFirstInvalid, 50)
  }

  const drop = () => {
    isOver.current = true
    dropDraft()
    latest.current.photos.forEach(({ key }) => void dropFile(key))
    if (latest.current.voice) void dropFile(latest.current.voice.key, 'voice')
  }
  const finish = (receipt: Receipt) => {
    keepReceipt(receipt)
    drop()
    goTo(pageUrl('receipt', { id: receipt.id }), true)
  }

  /** Where the phone keeps nothing, this page is all there is. */
  const wait = () => {
    const now = Date.now()
    if (!waitForLine(latest.current, now)) return setSending({ at: 'unsent', kept: keepDraft(latest.current, now) })
    isOver.current = true
    dropDraft()
    return goTo(pageUrl('mine'), true)
  }

  const refuse = async (error: unknown) => {
    if (isPassing(error)) return wait()
    const refused = asApiError(error)
    if (refused.code === 'submissionKeyReused') {
      const receipt = await findEarlier(latest.current.unanswered)
      if (receipt) keepReceipt(receipt)
      return setSending({ at: 'earlier', receipt })
    }
    if (refused.code === 'fileNotFound') photos.forgetUploads()
    if (refused.code === 'voiceNotFound') voice.forgetUpload()
    const field = fieldOfRefusal(refused)
    return field ? showErrors({ [field]: refused.message }) : setSending({ at: 'refused', message: refused.message })
  }

  const send = async () => {
    setSending({ at: 'photos' })
    const [sound, pictures] = await Promise.all([voice.settled(), photos.settled()])
    const isLost = ({ refused, unsent, kept }: typeof pictures) => refused || (unsent && !kept)
    const found = Object.entries(faultsOf(latest.current, { photo: isLost(pictures), voice: isLost(sound) })).map(([field, fault]) => [field, faultTexts[fault]] as const)
    if (found.length > 0) return showErrors(Object.fromEntries(found))
    // A photo or the voice did not get through: the words would go without it.
    if (pictures.unsent || sound.unsent) return wait()
    setSending({ at: 'sending' })
    const body = toSubmission(latest.current)
    // Written down before it is sent: the answer may be lost together with this page.
    const others = latest.current.unanswered.filter((one) => JSON.stringify(one) !== JSON.stringify(body))
    change({ unanswered: [...others, body].slice(-UNANSWERED_KEPT) })
    keepNow()
    try {
      finish(await call(caseEndpoints.submitCase, { body }))
    } catch (error) {
      await refuse(error)
    }
  }

  const submit = () => {
    if (busy.current || isOver.current) return
    busy.current = true
    void send().finally(() => {
      busy.current = false
    })
  }
  const again = useRef(submit)
  again.current = submit
  const waiting = sending.at === 'unsent'
  const wasOnline = useRef(online)
  useEffect(() => {
    const isBack = online && !wasOnline.current
    wasOnline.current = online
    if (isBack && waiting) again.current()
  }, [online, waiting])

  const submitAsNew = () =>
    void randomKey().then((submissionKey) => {
      change({ submissionKey, unanswered: [] })
      submit()
    })

  return { draft, change, errors, photos, voice, sending, submit, submitAsNew, drop }
}
