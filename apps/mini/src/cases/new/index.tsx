import { pages } from '@mingbai/contracts/routes'
import { useState } from 'react'
import { usePageParams } from '../../api/use-page-params'
import { Page } from '../../ui/page'
import { Skeleton } from '../../ui/states'
import { chosenVillageCode, useSurroundings } from '../../ui/surroundings'
import type { Matter } from '../draft'
import { boardCode } from '../../api/board-code'
import { beginTexts, formTexts } from '../texts'
import { voiceTexts } from '../voice-texts'
import { TipOffPage } from './tip-off-page'
import { CaseFormPage } from './case-form-page'
import { useOpenedForm } from './use-opened-form'
import '../cases.css'

export default function NewCasePage() {
  const { tenant, village, unreached } = useSurroundings()
  const { params } = usePageParams('newCase')
  const about = params.about ?? ''
  const org = params.org?.slice(0, 9) ?? ''
  const ownVillage = chosenVillageCode(village) ?? ''
  const [isTipOff, setTipOff] = useState(false)
  const [matter, setMatter] = useState<Matter | null>(null)
  const { draft, restored, photosGone, voiceGone, board, boardUnknown, startAgain, reopen } = useOpenedForm({
    board: boardCode(params), org, village: ownVillage.startsWith(org) ? ownVillage : '', about, why: params.why ?? '',
  })
  const leaveTipOff = (chosen: Matter) => void reopen().then(() => {
    setMatter(chosen)
    setTipOff(false)
  })
  // Where nothing is known of the township, words, a voice and photos can wait on this phone all the same.
  if (!draft || !(tenant ?? unreached)) return <Page title={pages.newCase.title} path={pages.newCase.path}><Skeleton lines={6} /></Page>
  if (isTipOff && tenant) return <TipOffPage door={tenant.tipOffs} onMatter={leaveTipOff} />
  const otherDraft = restored && about !== '' && draft.about !== about
  const notes = [otherDraft ? beginTexts.otherDraft : restored ? formTexts.restored : '', restored && photosGone ? formTexts.photosGone : '', restored && voiceGone ? voiceTexts.gone : '', boardUnknown ? formTexts.boardUnknown : '', tenant ? '' : formTexts.neverOnline]
  return <CaseFormPage key={draft.submissionKey} given={matter ? { ...draft, matter } : draft} tenant={tenant} board={board} note={notes.join('')} restored={restored} onStartAgain={startAgain} onTipOff={() => setTipOff(true)} />
}
