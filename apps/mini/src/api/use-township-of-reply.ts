import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { readTownship, townshipOf, townshipRead, watchTownship } from './township'

/**
 * The page in sight says whose township is read: what it opened may be of another than was read before, and whoever goes back to
 * a page that lies under it reads that page's again. Where the township changes under a page, it asks anew.
 * @param painted the page came with its reply
 * @returns looks at a reply that was asked for in the name of `before`: false when the page has meanwhile moved on and asks again
 */
export function useTownshipOfReply(painted: boolean, reload: () => void): (reply: unknown, before: string | null) => boolean {
  const of = useRef(painted ? townshipRead() : undefined)
  const inSight = useRef(true)
  const reading = useSyncExternalStore(watchTownship, townshipRead)
  useDidShow(() => {
    inSight.current = true
    readTownship(of.current)
  })
  useDidHide(() => {
    inSight.current = false
  })
  useEffect(() => {
    if (inSight.current && of.current && of.current !== reading) reload()
  }, [reading])

  return (reply, before) => {
    const told = townshipOf(reply)
    const now = townshipRead()
    if (told && inSight.current && now !== before && told !== now) {
      reload()
      return false
    }
    of.current = told
    if (inSight.current) readTownship(told)
    return true
  }
}
