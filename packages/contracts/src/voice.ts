import { voiceStates } from '@mingbai/rules/voice'
import * as z from 'zod/mini'

/** What somebody said instead of writing it: never public, whatever becomes of its words. */
export const voiceSchema = z.object({
  seconds: z.number(),
  mime: z.string(),
  /** Works for half an hour; null: who reads the case may not listen, for the voice gives away whom its speaker hid from them. */
  url: z.nullable(z.string()),
  state: z.enum(voiceStates),
  /** 听写; empty until somebody has listened. */
  transcript: z.string(),
  /** What was written beside it. */
  typed: z.string(),
})
export type VoiceView = z.infer<typeof voiceSchema>
