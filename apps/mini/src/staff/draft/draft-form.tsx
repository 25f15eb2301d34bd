import { limits } from '@mingbai/contracts/limits'
import { pageUrl } from '@mingbai/contracts/routes'
import type { StaffNotice } from '@mingbai/contracts/staff-notices'
import { useState } from 'react'
import { asApiError, hasCode } from '../../api/api-error'
import { focusFirstInvalid } from '../../platform/arrive'
import { Box } from '../../platform/elements'
import { goTo } from '../../platform/navigate'
import { usePhotos } from '../../ui/action/use-photos'
import { useVoice } from '../../ui/action/use-voice'
import { VoiceField } from '../../ui/action/voice-field'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Photos } from '../../ui/photos'
import { SelectField } from '../../ui/select-field'
import { TextArea } from '../../ui/text-area'
import { TextField } from '../../ui/text-field'
import type { Grounds } from '../grounds'
import { staffHeaders } from '../phone'
import { voiceAddress } from '../voice-address'
import { letDraftWait, newDraft, saveDraft } from './save-draft'
import { dropWaiting, type DraftWaiting } from '../waiting-list'
import { draftTexts as texts, voiceWords } from './texts'

interface DraftFormProps {
  grounds: Grounds
  notice: StaffNotice | null
  /** One that waits on this phone and was refused. */
  waiting: DraftWaiting | null
  draftKey: string
  /** It waits on this phone. */
  onWait: () => void
}

type Needed = 'title' | 'text' | 'item' | 'organisation'
const needed: readonly Needed[] = ['title', 'organisation', 'item', 'text']

/** Words, written or said, place in the catalogue and the photo of the paper; villages and boards of a draft from the desk stay as they are. */
export function DraftForm({ grounds: { offices, areas }, notice, waiting, draftKey, onWait }: DraftFormProps) {
  const [draft, setDraft] = useState(() => waiting?.what.draft ?? notice?.draft ?? newDraft(offices.length === 1 ? offices[0]?.code : ''))
  const [area, setArea] = useState(() => areas.find(({ items }) => items.some(({ code }) => code === draft.item))?.code ?? '')
  const [errors, setErrors] = useState<Partial<Record<Needed, string>>>({})
  const [refused, setRefused] = useState('')
  const [busy, setBusy] = useState(false)
  const photos = usePhotos({ headers: staffHeaders, kept: waiting ? waiting.photos.map(({ key, id }) => ({ key, id, thumbUrl: '' })) : (notice?.attachments ?? []).map(({ id, thumbUrl }) => ({ key: '', id, thumbUrl })) })
  const voice = useVoice({ headers: staffHeaders, given: waiting ? waiting.voice : notice?.voice ? { key: '', id: notice.draft.voice ?? '', seconds: notice.voice.seconds } : null })
  const set = (name: Needed) => (value: string) => {
    setDraft((before) => ({ ...before, [name]: value }))
    setErrors((before) => ({ ...before, [name]: '' }))
  }
  const chooseArea = (code: string) => {
    setArea(code)
    // An item of another area would be kept out of sight.
    set('item')('')
  }
  const error = (name: Needed) => (errors[name] ? { error: errors[name] } : {})

  const save = async () => {
    setRefused('')
    // Who is still speaking has finished, and what they said stands for the text.
    await voice.recording.ended()
    const isMissing = (name: Needed) => draft[name].trim() === '' && !(name === 'text' && voice.now())
    const empty = Object.fromEntries(needed.filter(isMissing).map((name) => [name, texts.missing]))
    setErrors(empty)
    // The marks of what is wrong must be on the page before one of them can be given the focus.
    setTimeout(focusFirstInvalid, 50)
    if (Object.keys(empty).length > 0) return
    setBusy(true)
    const [sent, said] = await Promise.all([photos.settled(), voice.settled()])
    const written = { ...draft, title: draft.title.trim() }
    const wait = async () => ((await letDraftWait(draftKey, written, photos.now().map(({ photo }) => photo), voice.now())) ? onWait() : setRefused(texts.notKept))
    try {
      if ((sent.unsent || said.unsent) && !sent.refused && !said.refused && !notice) return await wait()
      if (sent.refused || sent.unsent) return setRefused(texts.photosFailed)
      if (said.refused || said.unsent) return setRefused(texts.voiceFailed)
      const { id } = await saveDraft({ ...written, attachments: photos.uploaded().map((one) => one.id), voice: voice.now()?.id ?? null }, notice, draftKey)
      if (waiting) dropWaiting(waiting)
      return goTo(pageUrl('staffNotice', { id }))
    } catch (problem) {
      return hasCode(problem, 'noAnswer') && !notice ? await wait() : setRefused(asApiError(problem).message)
    } finally {
      setBusy(false)
    }
  }
  const items = areas.find(({ code }) => code === area)?.items ?? []
  return (
    <Card>
      <Box as="p" className="soft">{texts.lead}</Box>
      <TextField label={texts.title} required maxLength={limits.noticeTitle} value={draft.title} onValue={set('title')} {...error('title')} />
      {offices.length > 1 ? <SelectField label={texts.organisation} required placeholder={texts.choose} options={offices.map(({ code, name }) => ({ value: code, label: name }))} value={draft.organisation} onValue={set('organisation')} {...error('organisation')} /> : null}
      <SelectField label={texts.area} required placeholder={texts.choose} options={areas.map(({ code, name }) => ({ value: code, label: name }))} value={area} onValue={chooseArea} {...(area ? {} : error('item'))} />
      {area
        ? <SelectField label={texts.item} required placeholder={texts.choose} options={items.map(({ code, plainName, name }) => ({ value: code, label: plainName || name }))} value={draft.item} onValue={set('item')} {...error('item')} />
        : null}
      <TextArea label={texts.text} hint={voice.voice ? texts.textSaid : texts.textHint} required={!voice.voice} maxLength={limits.noticeText} value={draft.text} onValue={set('text')} {...error('text')} />
      <VoiceField upload={voice} words={voiceWords} {...(notice ? { onServer: voiceAddress(notice.id) } : {})} />
      <Box as="p" className="soft staff-facts">{texts.photosLead}</Box>
      <Photos photos={photos.photos} limit={limits.photosPerCase} onAdd={photos.add} onRemove={photos.remove} onRetry={photos.retry} />
      <Box live="assertive">{refused ? <Box as="p" className="field-error">{refused}</Box> : null}</Box>
      <Box className="card-press"><Button busy={busy ? texts.saving : false} onPress={() => void save()}>{texts.save}</Button></Box>
    </Card>
  )
}
