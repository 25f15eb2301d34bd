import { pages } from '@mingbai/contracts/routes'
import { useEffect } from 'react'
import * as z from 'zod/mini'
import { copiesOf } from '../api/copies'
import { sweepPictures, type IsShown } from '../platform/kept-pictures'

const textSchema = z.object({ attachments: z.array(z.object({ thumbUrl: z.string(), url: z.string() })) })

const addressesOn = (notice: string): string[] =>
  copiesOf((key) => key.startsWith(`${pages.notice.path}?`) && /[?&]id=([^&:]+)/.exec(key)?.[1] === notice)
    .flatMap((text) => textSchema.safeParse(text).data?.attachments ?? [])
    .flatMap(({ thumbUrl, url }) => [thumbUrl, url])

/** As the phone is now: each text is read once. */
function onKeptTexts(): IsShown {
  const known = new Map<string, string[]>()
  return (notice, address) => {
    const addresses = known.get(notice) ?? addressesOn(notice)
    known.set(notice, addresses)
    return addresses.includes(address)
  }
}

export const isOnKeptText: IsShown = (notice, address) => onKeptTexts()(notice, address)

/** Pictures lie on the phone as long as the text does that shows them: refused, pushed out by age or corrected, they go with it. `seen`: what a page of notices was told. */
export function useSweptPictures(seen: unknown): void {
  useEffect(() => {
    // A browser may forbid storage: then nothing lies there.
    if (seen) void sweepPictures(onKeptTexts()).catch(() => undefined)
  }, [seen])
}
