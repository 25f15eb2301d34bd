import { staffCaseEndpoints } from '@mingbai/contracts/staff'
import type { StaffVoice } from '@mingbai/contracts/voice'
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { call } from '../api/call'
import { Problem } from '../ui/problem'
import { texts } from './texts'
import { useNoteSeq } from './use-case'

/** What was said instead of written: to listen to, and what was made of it. */
export function VoicePart({ id, voice: { seconds, canListen, state, transcript } }: { id: string; voice: StaffVoice }) {
  return (
    <div className="voice-part">
      <h3>{texts.voice(seconds)} <span className="mark mark-plain">{texts.voiceStates[state]}</span></h3>
      {canListen ? <Listen id={id} label={texts.voice(seconds)} /> : <p className="note">{texts.voiceHidden}</p>}
      {transcript === '' ? <p className="soft">{texts.voiceTodo}</p> : <p className="words own-words">{transcript}</p>}
    </div>
  )
}

/** The link is handed out to whoever asks for it, by name, and ends after half an hour. */
function Listen({ id, label }: { id: string; label: string }) {
  const noteSeq = useNoteSeq(id)
  const [isSilent, setSilent] = useState(false)
  const opened = useMutation({ mutationFn: () => call(staffCaseEndpoints.openVoice, { params: { id } }), onMutate: () => setSilent(false), onSuccess: ({ seq }) => noteSeq(seq), gcTime: 0 })
  const cannotPlay = () => {
    setSilent(true)
    opened.reset()
  }
  if (opened.data) return <audio controls autoPlay src={opened.data.url} aria-label={label} onError={cannotPlay}><track kind="captions" /></audio>
  return (
    <>
      <Button loading={opened.isPending} onClick={() => opened.mutate()} aria-describedby="voice-hint">{texts.openVoice}</Button>
      <p className="hint" id="voice-hint">{texts.openVoiceHint}</p>
      {isSilent && <p role="alert" className="note">{texts.voiceSilent}</p>}
      {opened.isError && <Problem error={opened.error} />}
    </>
  )
}
