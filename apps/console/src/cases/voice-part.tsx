import type { VoiceView } from '@mingbai/contracts/voice'
import { texts } from './texts'

/** What was said instead of written: to listen to, and what was made of it. */
export function VoicePart({ seconds, url, state, transcript }: VoiceView) {
  return (
    <div className="voice-part">
      <h3>{texts.voice(seconds)} <span className="mark mark-plain">{texts.voiceStates[state]}</span></h3>
      {url === null
        ? <p className="note">{texts.voiceHidden}</p>
        : <audio controls preload="none" src={url} aria-label={texts.voice(seconds)}><track kind="captions" /></audio>}
      {transcript === '' ? <p className="soft">{texts.voiceTodo}</p> : <p className="words own-words">{transcript}</p>}
    </div>
  )
}
