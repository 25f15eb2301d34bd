import { caseSubmissionSchema, submissionKeySchema, type CaseSubmission } from '@mingbai/contracts/submit-case'
import { limits } from '@mingbai/contracts/limits'
import * as z from 'zod/mini'
import { bareNumber } from '@mingbai/rules/privacy/find-personal-data'
import { keptVoiceSchema } from '../ui/action/kept-voice'

/** What brings somebody here, in their words. The office corrects the kind later. */
export const matters = ['broken', 'unfair', 'idea', 'ask'] as const
export type Matter = (typeof matters)[number]

const kindOf = { broken: 'complaint', unfair: 'complaint', idea: 'suggestion', ask: 'inquiry' } as const satisfies Record<Matter, CaseSubmission['kind']>

/** `id`: empty until it is uploaded. `key`: under which it lies on this phone. */
const keptPhotoSchema = z.object({ key: z._default(z.string(), ''), id: z.string(), thumbUrl: z.string() })

/** Everything on the form, as it lies on the phone until there is a receipt. */
export const draftSchema = z.object({
  submissionKey: submissionKeySchema,
  matter: z.enum(matters),
  dangerous: z.boolean(),
  words: z.string(),
  village: z.string(),
  spot: z.string(),
  /** Village and spot were set by hand: a newly scanned board does not overwrite them. */
  placedByHand: z.boolean(),
  category: z.string(),
  board: z.string(),
  /** `notice:ID` or `list:ID`: what it is about, where it came from one. */
  about: z._default(z.string(), ''),
  contact: z.enum(['anonymous', 'phone']),
  contactName: z.string(),
  contactPhone: z.string(),
  hideFromHandler: z.boolean(),
  tellMe: z._default(z.boolean(), false),
  wordsPrivate: z.boolean(),
  photos: z.array(keptPhotoSchema),
  voice: z._default(z.nullable(keptVoiceSchema), null),
  /** In ms; photos that were never handed in are swept by the server. */
  keptAt: z.number(),
  /** Sent, but no answer came: each of them may have arrived. */
  unanswered: z.array(caseSubmissionSchema),
})
export type Draft = z.infer<typeof draftSchema>

export const newDraft = (submissionKey: string, village = ''): Draft => ({
  submissionKey, matter: 'broken', dangerous: false, words: '', village, spot: '', placedByHand: false, category: '', board: '', about: '',
  contact: 'anonymous', contactName: '', contactPhone: '', hideFromHandler: false, tellMe: false, wordsPrivate: false, photos: [], voice: null, keptAt: 0, unanswered: [],
})

export const caseKindOf = ({ matter }: Pick<Draft, 'matter'>): CaseSubmission['kind'] => kindOf[matter]

/** Has anything been written that would be a pity to lose? */
export const isWorthKeeping = (draft: Draft): boolean => draft.words.trim() !== '' || draft.photos.length > 0 || draft.voice !== null || draft.unanswered.length > 0

export function aboutOf(about: string): Pick<CaseSubmission, 'about'> {
  const [type, id = ''] = about.split(':')
  return (type === 'notice' || type === 'list') && /^[0-9A-Za-z]{10}$/.test(id) ? { about: { type, id } } : {}
}

export function toSubmission(draft: Draft): CaseSubmission {
  const withContact = draft.contact === 'phone'
  return {
    submissionKey: draft.submissionKey,
    kind: caseKindOf(draft),
    words: draft.words.trim(),
    village: draft.village || null,
    spot: draft.spot.trim(),
    category: draft.category || null,
    board: draft.board || null,
    ...aboutOf(draft.about),
    contactName: withContact ? draft.contactName.trim() : '',
    contactPhone: withContact ? draft.contactPhone.trim() : '',
    hideFromHandler: withContact && draft.hideFromHandler,
    // Left out where it is not wished: the same body as from a phone that knows nothing of it.
    ...(withContact && draft.tellMe ? { tellMe: true } : {}),
    wordsMayBePublic: !draft.wordsPrivate,
    dangerous: draft.dangerous,
    photos: draft.photos.flatMap(({ id }) => (id ? [id] : [])),
    ...(draft.voice ? { voice: draft.voice.id } : {}),
  }
}

/** Fields of the form that can be wrong, from top to bottom. */
export const formFields = ['words', 'village', 'spot', 'category', 'photos', 'contactName', 'contactPhone'] as const
export type FormField = (typeof formFields)[number]

export type Fault = 'wordsMissing' | 'wordsShort' | 'wordsLong' | 'voiceFailed' | 'spotLong' | 'nameLong' | 'phoneMissing' | 'phoneWrong' | 'photosFailed'
export type Faults = Partial<Record<FormField, Fault>>

const isPhone = (text: string): boolean => /^(?:1[3-9]\d{9}|0\d{9,11}|[2-8]\d{6,7})$/.test(bareNumber(text))

/** What has to be put right before it can be sent; nothing else is asked for. */
export function faultsOf(draft: Draft, failed: { photo: boolean; voice: boolean } = { photo: false, voice: false }): Faults {
  const words = draft.words.trim()
  const withContact = draft.contact === 'phone'
  const phone = draft.contactPhone.trim()
  const checks: ReadonlyArray<readonly [FormField, Fault, boolean]> = [
    ['words', 'wordsMissing', words === '' && !draft.voice],
    ['words', 'wordsShort', words !== '' && words.length < limits.caseWordsMin && !draft.voice],
    ['words', 'wordsLong', words.length > limits.caseWords],
    ['words', 'voiceFailed', failed.voice],
    ['spot', 'spotLong', draft.spot.trim().length > limits.place],
    ['photos', 'photosFailed', failed.photo],
    ['contactName', 'nameLong', withContact && draft.contactName.trim().length > limits.contactName],
    ['contactPhone', 'phoneMissing', withContact && phone === ''],
    ['contactPhone', 'phoneWrong', withContact && phone !== '' && !isPhone(phone)],
  ]
  const wrong = checks.filter(([, , isWrong]) => isWrong)
  return Object.fromEntries(wrong.map(([field, fault]) => [field, fault]))
}
