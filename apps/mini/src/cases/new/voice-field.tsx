import { limits } from '@mingbai/contracts/limits'
import { useEffect, useState } from 'react'
import { Box, Press } from '../../platform/elements'
import { keptFile } from '../../platform/own-file'
import { openMicrophoneSettings } from '../../platform/record-voice'
import { Icon } from '../../ui/icon'
import { Listen } from '../../ui/listen'
import { voiceTexts } from '../voice-texts'
import type { RecordingState } from './use-recording'
import type { VoiceUpload } from './use-voice'
import '../voice.css'

const words = { idle: voiceTexts.start, off: voiceTexts.start, starting: voiceTexts.starting, recording: voiceTexts.stop } as const satisfies Record<RecordingState['at'], string>

/** A minute of speech instead of writing: one press begins, one ends, and it can be heard, done again or left out. */
export function VoiceField({ upload }: { upload: VoiceUpload }) {
  const { state, start, stop } = upload.recording
  const recording = state.at === 'recording' ? state : null
  // One button through it all, so that the focus stays.
  const press = () => {
    if (recording) stop()
    else if (state.at !== 'starting') start()
  }
  return (
    <Box className="field" role="group" label={voiceTexts.title}>
      <Box className="field-label">{voiceTexts.title}</Box>
      <Box as="p" className="field-hint">{voiceTexts.hint}</Box>
      {upload.voice && !recording
        ? <Recorded upload={upload} onAgain={start} />
        : <Press className={recording ? 'voice-press voice-on' : 'voice-press'} onPress={press}><Icon name={recording ? 'stop' : 'mic'} />{words[state.at]}</Press>}
      {recording ? <SecondsLeft since={recording.since} onEnd={stop} /> : null}
      <Box live="polite" className={state.at === 'off' ? 'caution' : ''}>{state.at === 'off' ? voiceTexts[state.why] : ''}</Box>
      {state.at === 'off' && state.why === 'refused' && openMicrophoneSettings ? <Press className="more" onPress={openMicrophoneSettings}>{voiceTexts.settings}</Press> : null}
    </Box>
  )
}

function SecondsLeft({ since, onEnd }: { since: number; onEnd: () => void }) {
  const [left, setLeft] = useState<number>(limits.voiceSeconds)
  useEffect(() => {
    const timer = setInterval(() => setLeft(Math.max(0, limits.voiceSeconds - Math.floor((Date.now() - since) / 1000))), 250)
    return () => clearInterval(timer)
  }, [since])
  useEffect(() => {
    if (left === 0) onEnd()
  }, [left, onEnd])
  return (
    <>
      <Box className="voice-left" decorative>{voiceTexts.left(left)}</Box>
      {/* Every second would talk over the speaker. */}
      <Box live="polite" className="voice-heard">{`${voiceTexts.recording}，${voiceTexts.left(Math.ceil(left / 15) * 15)}`}</Box>
    </>
  )
}

function Recorded({ upload: { voice, seconds, recording, remove, retry }, onAgain }: { upload: VoiceUpload; onAgain: () => void }) {
  if (!voice) return null
  return (
    <Box className="voice-done">
      <Box className="voice-length">{recording.isLeft ? voiceTexts.still(seconds) : voiceTexts.done(seconds)}</Box>
      <Box live="polite" className="soft">{voice.error ?? voiceTexts.states[voice.state]}</Box>
      <Box className="voice-ways">
        <Listen address={async () => voice.photo.preview || ((await keptFile(voice.photo.key, 'voice'))?.preview ?? null)} />
        <Press className="more" onPress={onAgain}>{voiceTexts.again}</Press>
        <Press className="more" onPress={remove}>{voiceTexts.remove}</Press>
        {voice.state === 'failed' ? <Press className="more" onPress={retry}>{voiceTexts.sendAgain}</Press> : null}
      </Box>
    </Box>
  )
}
