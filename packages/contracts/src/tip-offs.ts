import { concernedCodes } from '@mingbai/rules/tip-offs/concerned'
import { limits } from './limits'
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
  /** Ids from `upload` with the part `for=tipOff`: photographs and voice. */
  photos: z.array(z.string()).check(z.maxLength(limits.photosPerCase)),
})
export type TipOffSubmission = z.infer<typeof tipOffSubmissionSchema>

/** The part of the upload's form that has a file sealed: `for=tipOff`. Its reply has an id and no address. */
export const sealedUpload = { field: 'for', value: 'tipOff' } as const
