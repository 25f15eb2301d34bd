import { voiceStates } from '@mingbai/rules/voice'
import * as z from 'zod/mini'

/** What somebody said instead of writing it: never public, whatever becomes of its words. */
const voiceSchema = z.object({
  seconds: z.number(),
  mime: z.string(),
  state: z.enum(voiceStates),
  /** 听写; empty until somebody has listened. */
  transcript: z.string(),
  /** What was written beside it. */
  typed: z.string(),
})
export type VoiceView = z.infer<typeof voiceSchema>

/** Who spoke may listen again: `url` works for half an hour. */
export const ownVoiceSchema = z.extend(voiceSchema, { url: z.string() })
export type OwnVoice = z.infer<typeof ownVoiceSchema>

/** `canListen`: false for whom its speaker hid the name from, which the voice would give away. To listen is to open it (`openVoice`), which is logged. */
export const staffVoiceSchema = z.extend(voiceSchema, { canListen: z.boolean() })
export type StaffVoice = z.infer<typeof staffVoiceSchema>

/** `url` works for half an hour; `seq`: the case as it stands now, for opening is itself an event. */
export const openedVoiceSchema = z.object({ url: z.string(), seq: z.number() })
export type OpenedVoice = z.infer<typeof openedVoiceSchema>
