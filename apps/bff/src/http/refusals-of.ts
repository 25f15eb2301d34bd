import type { Access, Endpoint } from '@mingbai/contracts/endpoint'
import { errors, isErrorCode, type ErrorCode } from '@mingbai/contracts/errors'
import * as z from 'zod/mini'
import reached from './refusals.json'

/** What the code behind each endpoint refuses with: read off it, and held against it, by test/refusals.test.ts. */
const own = z.parse(z.record(z.string(), z.array(z.string().check(z.refine(isErrorCode)))), reached)

/** Before any handler is asked: what was sent does not fit, names a township that is not here, or we have failed. */
const always: readonly ErrorCode[] = ['badRequest', 'textTooLong', 'notFound', 'serverError']
const whenWriting: readonly ErrorCode[] = ['badJson', 'wrongOrigin', 'storageFull']
const atTheDoor: Record<Access, readonly ErrorCode[]> = {
  anyone: [],
  resident: ['residentNeeded'],
  staff: ['signInNeeded', 'notAllowed', 'passwordChangeNeeded', 'deskOnly'],
  outside: ['outsideKeyUnknown', 'outsideTimeWrong', 'outsideSignatureWrong', 'outsideSlowDown'],
}

const withPhotos = z.object({ shape: z.object({ photos: z.unknown() }) })

/** Every code that an endpoint may answer with. */
export function refusalsFrom(name: string, { method, access, body }: Endpoint): ErrorCode[] {
  const photos = z.safeParse(withPhotos, body).success ? (['tooManyFiles'] as const) : []
  const codes = new Set<string>([...always, ...(method === 'GET' ? [] : whenWriting), ...atTheDoor[access], ...photos, ...(own[name] ?? [])])
  return Object.keys(errors).filter(isErrorCode).filter((code) => codes.has(code))
}
