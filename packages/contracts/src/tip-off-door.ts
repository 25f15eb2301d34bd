import { concernedCodes } from '@mingbai/rules/tip-offs/concerned'
import * as z from 'zod/mini'

/**
 * The door to 举报, part of what every client has read already (`readTenant`): nobody's knock is seen on the way. The form asks
 * whom it concerns before any word is typed; for `county` it shows `county` and `line` and sends nothing at all.
 */
export const tipOffDoorSchema = z.object({
  /** `noKey`: 乡纪委 has not made its key yet; `off`: the county has closed the box. Then the door shows `county` and `line` alone. */
  state: z.enum(['open', 'noKey', 'off']),
  choices: z.array(z.object({ code: z.enum(concernedCodes), label: z.string(), goesTo: z.enum(['here', 'county', 'cases']) })),
  /** An empty `phone` is not known: only `line` is shown. */
  county: z.object({ name: z.string(), phone: z.string() }),
  /** The sentence for a choice that goes to the county. */
  sendOff: z.string(),
  /** 12388, the same in the whole country. */
  line: z.string(),
  /** What is promised and what is not, a sentence each; shown before the words. */
  promises: z.array(z.string()),
})
export type TipOffDoor = z.infer<typeof tipOffDoorSchema>
