import { staffCaseEndpoints } from '@mingbai/contracts/staff'
import type { StaffVoice } from '@mingbai/contracts/voice'
import { Box } from '../../platform/elements'
import { Listen } from '../../ui/listen'
import { staffCall } from '../phone'
import { staffTexts as texts } from '../texts'

/** What was said instead of written. Each press opens it anew, by name: the link that it gets ends after half an hour. */
export function VoicePart({ id, voice: { seconds, state, canListen } }: { id: string; voice: StaffVoice }) {
  const open = async () => (await staffCall(staffCaseEndpoints.openVoice, { params: { id } })).url
  return (
    <Box className="staff-voice">
      <Box as="p" className="staff-voice-head">{texts.voice(seconds)} · {texts.voiceStates[state]}</Box>
      {canListen ? <Listen address={open} label={texts.listen} /> : null}
      <Box as="p" className="soft">{canListen ? texts.listenHint : texts.voiceHidden}</Box>
    </Box>
  )
}
