import { concernedCodes } from '@mingbai/rules/tip-offs/concerned'
import { limits } from './limits'
import * as z from 'zod/mini'

/** Sent to the same address as every other case (`submitCase`), told apart by `kind`. All of it is sealed before it is stored. */
export const tipOffSubmissionSchema = z.object({
  submissionKey: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  kind: z.literal('tipOff'),
  /** One of the choices that go `here`; any other is refused and leaves no trace. */
  concerns: z.enum(concernedCodes),
  words: z.string().check(z.minLength(limits.caseWordsMin), z.maxLength(limits.caseWords)),
  /** Who it is about: name, post, village. */
  people: z.string().check(z.maxLength(limits.tipOffPeople)),
  spot: z.string().check(z.maxLength(limits.place)),
  contactName: z.string().check(z.maxLength(limits.contactName)),
  contactPhone: z.string().check(z.maxLength(20)),
  /** Ids from `upload` with the part `for=tipOff`: photographs. A voice would give its speaker away. */
  photos: z.array(z.string()).check(z.maxLength(limits.photosPerCase)),
})
export type TipOffSubmission = z.infer<typeof tipOffSubmissionSchema>
