import * as z from 'zod/mini'

/** A recording that lies on this phone. `id`: empty until it is uploaded. `key`: under which it lies. */
export const keptVoiceSchema = z.object({ key: z.string(), id: z.string(), seconds: z.number() })
export type KeptVoice = z.infer<typeof keptVoiceSchema>
