import type { BoardView } from '@mingbai/contracts/boards'
import { pages, pageUrl } from '@mingbai/contracts/routes'
import type { TenantView } from '@mingbai/contracts/tenant'
import { useState } from 'react'
import { Box, Press } from '../../platform/elements'
import { goTo } from '../../platform/navigate'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { Page } from '../../ui/page'
import { isElder } from '@mingbai/outputs/view/type-size'
import { Toast } from '../../ui/states'
import { useSurroundings } from '../../ui/surroundings'
import { caseKindOf, type Draft } from '../draft'
import { formTexts } from '../texts'
import { AboutWhat } from './about-what'
import { AboutWhere } from './about-where'
import { AboutWhom, Hiding } from './about-whom'
import { Details, useFewer } from './details'
import { Preview } from './preview'
import { useCaseForm, type Sending } from './use-case-form'

export interface CaseFormPageProps {
  given: Draft
  /** Null: this phone has never reached it; villages, categories and 举报 are its own. */
  tenant: TenantView | null
  /** Null while it is asked for, and when nobody stands at one. */
  board: BoardView | null
  /** Said above the form: where it was left, which board was not known. */
  note: string
  restored: boolean
  onStartAgain: () => void
  onTipOff: () => void
}

function toastOf(sending: Sending): string {
  if (sending.at === 'unsent') return sending.kept ? formTexts.notSent : formTexts.notSentNotKept
  if (sending.at === 'earlier') return formTexts.earlierArrived
  return sending.at === 'refused' ? sending.message : ''
}

const busyWords = { photos: formTexts.waitingPhotos, sending: formTexts.submitting, writing: false, unsent: false, earlier: false, refused: false } as const

export function CaseFormPage({ given, tenant, board, note, restored, onStartAgain, onTipOff }: CaseFormPageProps) {
  const form = useCaseForm(given, board)
  const { draft, sending, submit, submitAsNew, drop } = form
  const [sure, setSure] = useState(false)
  const startAgain = () => {
    drop()
    onStartAgain()
  }
  const { fewer, showAll } = useFewer(form, isElder(useSurroundings().typeSize))

  const kind = caseKindOf(draft)
  const villages = tenant?.villages ?? []
  const categories = (tenant?.caseCategories ?? []).filter(({ kinds }) => kinds.includes(kind))
  const nameOf = (among: ReadonlyArray<{ code: string; name: string }>, code: string) => among.find((one) => one.code === code)?.name ?? ''
  const earlier = sending.at === 'earlier' ? sending.receipt : null
  const action = earlier
    ? <Button onPress={() => goTo(pageUrl('receipt', { id: earlier.id }), true)}>{formTexts.seeEarlier}</Button>
    : sending.at === 'earlier'
      ? <Button onPress={submitAsNew}>{formTexts.sendAsNew}</Button>
      : <Button busy={busyWords[sending.at]} onPress={submit}>{sending.at === 'unsent' ? formTexts.sendAgain : formTexts.submit}</Button>

  return (
    <Page title={pages.newCase.title} path={pages.newCase.path} action={action}>
      {board ? <Box as="p" className="form-note">{formTexts.fromBoard(board.name, draft.spot !== '')}</Box> : null}
      {draft.about ? <Box as="p" className="form-note">{draft.about.startsWith('list:') ? formTexts.aboutList : formTexts.aboutNotice}</Box> : null}
      {note ? <Box className="form-note">{note}{restored ? <Press className="note-press" onPress={sure ? startAgain : () => setSure(true)}>{sure ? formTexts.startAgainSure : formTexts.startAgain}</Press> : null}</Box> : null}
      <AboutWhat form={form} tenant={tenant} onTipOff={onTipOff} />
      {villages.length > 0 ? <AboutWhere form={form} villages={villages} /> : null}
      {fewer ? null : <Details form={form} categories={categories} />}
      <AboutWhom form={form} />
      {fewer ? <Press className="more" onPress={showAll}>{formTexts.showAll}<Icon name="down" /></Press> : <Hiding form={form} />}
      {draft.words.trim() ? <Preview draft={draft} village={nameOf(villages, draft.village)} category={nameOf(categories, draft.category)} /> : null}
      {earlier ? <Button kind="plain" onPress={submitAsNew}>{formTexts.sendAsNew}</Button> : null}
      <Toast words={toastOf(sending)} />
    </Page>
  )
}
