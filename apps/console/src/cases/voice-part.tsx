import { staffCaseEndpoints } from '@mingbai/contracts/staff'
import type { StaffVoice } from '@mingbai/contracts/voice'
import { call } from '../api/call'
import { Listen } from '../ui/listen'
import { texts } from './texts'
import { useNoteSeq } from './use-case'

/** What was said instead of written: to listen to, and what was made of it. */
export function VoicePart({ id, voice: { seconds, canListen, state, transcript } }: { id: string; voice: StaffVoice }) {
  const noteSeq = useNoteSeq(id)
  // The link is handed out to whoever asks for it, by name.
  const open = async () => {
    const { url, seq } = await call(staffCaseEndpoints.openVoice, { params: { id } })
    noteSeq(seq)
    return url
  }
  return (
    <div className="voice-part">
      <h3>{texts.voice(seconds)} <span className="mark mark-plain">{texts.voiceStates[state]}</span></h3>
      {canListen ? <Listen open={open} label={texts.voice(seconds)} hint={texts.openVoiceHint} /> : <p className="note">{texts.voiceHidden}</p>}
      {transcript === '' ? <p className="soft">{texts.voiceTodo}</p> : <p className="words own-words">{transcript}</p>}
    </div>
  )
}
