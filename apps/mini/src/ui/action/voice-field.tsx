import { limits } from '@mingbai/contracts/limits'
import { useEffect, useState } from 'react'
import { Box, Press } from '../../platform/elements'
import { keptFile } from '../../platform/own-file'
import { openMicrophoneSettings } from '../../platform/record-voice'
import { Icon } from '../icon'
import { Listen } from '../listen'
import type { RecordingState } from './use-recording'
import type { VoiceUpload } from './use-voice'
import { voiceTexts, type VoiceWords } from './voice-texts'
import './voice.css'

const pressWords = { idle: voiceTexts.start, off: voiceTexts.start, starting: voiceTexts.starting, recording: voiceTexts.stop } as const satisfies Record<RecordingState['at'], string>

interface VoiceFieldProps {
  upload: VoiceUpload
  words: VoiceWords
  /** Where one is that the form had from the server. */
  onServer?: () => Promise<string | null>
}

/** A minute of speech instead of writing: one press begins, one ends, and it can be heard, done again or left out. */
export function VoiceField({ upload, words, onServer }: VoiceFieldProps) {
  const { state, start, stop } = upload.recording
  const recording = state.at === 'recording' ? state : null
  // One button through it all, so that the focus stays.
  const press = () => {
    if (recording) stop()
    else if (state.at !== 'starting') start()
  }
  return (
    <Box className="field" role="group" label={words.title}>
      <Box className="field-label">{words.title}</Box>
      <Box as="p" className="field-hint">{words.hint}</Box>
      {upload.voice && !recording
        ? <Recorded upload={upload} unsent={words.unsent} onAgain={start} {...(onServer ? { onServer } : {})} />
        : <Press className={recording ? 'voice-press voice-on' : 'voice-press'} onPress={press}><Icon name={recording ? 'stop' : 'mic'} />{pressWords[state.at]}</Press>}
      {recording ? <SecondsLeft since={recording.since} onEnd={stop} /> : null}
      <Box live="polite" className={state.at === 'off' ? 'caution' : ''}>{state.at === 'off' ? words[state.why] : ''}</Box>
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

interface RecordedProps extends Pick<VoiceFieldProps, 'upload' | 'onServer'> { unsent: string; onAgain: () => void }

function Recorded({ upload: { voice, seconds, recording, remove, retry }, unsent, onAgain, onServer }: RecordedProps) {
  if (!voice) return null
  const address = async () => voice.photo.preview || (await keptFile(voice.photo.key, 'voice'))?.preview || (onServer ? await onServer() : null)
  return (
    <Box className="voice-done">
      <Box className="voice-length">{recording.isLeft ? voiceTexts.still(seconds) : voiceTexts.done(seconds)}</Box>
      <Box live="polite" className="soft">{voice.error ?? (voice.state === 'failed' ? unsent : voiceTexts.states[voice.state])}</Box>
      <Box className="voice-ways">
        <Listen address={address} />
        <Press className="more" onPress={onAgain}>{voiceTexts.again}</Press>
        <Press className="more" onPress={remove}>{voiceTexts.remove}</Press>
        {voice.state === 'failed' ? <Press className="more" onPress={retry}>{voiceTexts.sendAgain}</Press> : null}
      </Box>
    </Box>
  )
}
