import { pageTexts } from '@mingbai/outputs/view/words'
import { useEffect, type ReactNode } from 'react'
import type { Older } from '../api/use-older'
import { Box } from '../platform/elements'
import { bringIntoView } from '../platform/into-view'
import { MoreButton } from './more-link'
import { rowId } from './row-id'
import { Toast } from './states'
import { uiTexts } from './texts'

/** A list that goes on: its rows, and the ways to those after and, once they made room, before them. */
export function OlderList<T extends { id: string }>({ list: { hasMore, hasEarlier, at, busy, problem, more, back }, children }: { list: Older<T>; children: ReactNode }) {
  useEffect(() => {
    if (at) bringIntoView(rowId(at.id))
  }, [at])
  return (
    <>
      {hasEarlier ? <Box><MoreButton words={pageTexts.earlier} onPress={back} /></Box> : null}
      {children}
      {hasMore ? <Box><MoreButton words={busy ? uiTexts.opening : pageTexts.older} onPress={more} /><Toast words={problem} /></Box> : null}
    </>
  )
}
