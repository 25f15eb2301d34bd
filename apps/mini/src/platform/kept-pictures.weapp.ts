import type { AttachmentView } from '@mingbai/contracts/common'
import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import * as z from 'zod/mini'
import { timeouts } from './answer'
import { apiBase } from './api-base'
import { readStored, store } from './storage'

type Twin = typeof import('./kept-pictures')
type Keeping = Parameters<Twin['useKeptPictures']>[2]

const INDEX = 'notice-pictures'
const MOST_BYTES = 5_000_000
const folder = () => Taro.env.USER_DATA_PATH ?? ''
const placeOf = (name: string) => `${folder()}/${name}`
const PREFIX = 'notice-picture-'

/** The one seen last first. */
const indexSchema = z.array(z.object({ name: z.string(), notice: z.string(), address: z.string(), bytes: z.number() }))
type Kept = z.infer<typeof indexSchema>[number]
const readIndex = () => indexSchema.safeParse(readStored(INDEX)).data ?? []
const without = (name: string) => readIndex().filter((one) => one.name !== name)

const isThere = (path: string) => new Promise<boolean>((resolve) => {
  Taro.getFileSystemManager().access({ path, success: () => resolve(true), fail: () => resolve(false) })
})
const copied = (srcPath: string, destPath: string) => new Promise<boolean>((resolve) => {
  Taro.getFileSystemManager().copyFile({ srcPath, destPath, success: () => resolve(true), fail: () => resolve(false) })
})
const remove = (name: string) => new Promise<void>((resolve) => {
  Taro.getFileSystemManager().unlink({ filePath: placeOf(name), complete: () => resolve() })
})
const bytesOf = (filePath: string) => new Promise<number>((resolve) => {
  Taro.getFileSystemManager().getFileInfo({ filePath, success: ({ size }) => resolve(size), fail: () => resolve(Infinity) })
})
const filesThere = () => new Promise<string[]>((resolve) => {
  Taro.getFileSystemManager().readdir({ dirPath: folder(), success: ({ files }) => resolve(files.filter((name) => name.startsWith(PREFIX))), fail: () => resolve([]) })
})

export const sweepPictures: Twin['sweepPictures'] = async (isShown) => {
  const there = await filesThere()
  const kept = readIndex().filter(({ notice, address }) => isShown(notice, address))
  store(INDEX, kept)
  await Promise.all(there.filter((name) => !kept.some((one) => one.name === name)).map(remove))
}

/** Where it lies from now on: the temporary place when this phone keeps it not. */
async function keep(temporary: string, { name, notice, address }: Omit<Kept, 'bytes'>, isShown: Keeping['isShown']): Promise<string> {
  const bytes = await bytesOf(temporary)
  // What is not to be had any more by its text is not kept, nor what no text is kept of.
  if (bytes > MOST_BYTES || !isShown(notice, address)) return temporary
  let room = MOST_BYTES - bytes
  const others = without(name)
  const stay = others.filter((one) => (room -= one.bytes) >= 0)
  // The list first: a file that is not on it is swept.
  if (!store(INDEX, [{ name, notice, address, bytes }, ...stay])) return temporary
  await Promise.all(others.slice(stay.length).map((one) => remove(one.name)))
  if (await copied(temporary, placeOf(name))) return placeOf(name)
  store(INDEX, without(name))
  return temporary
}

const isNoStore = (header: Record<string, string> = {}) => Object.entries(header).some(([name, value]) => name.toLowerCase() === 'cache-control' && value.includes('no-store'))

/** From the phone when it is there: a picture's address never stands for another one, and the text says whether it is still shown. Null: it does not come. */
async function placeFor(notice: string, { id, thumbUrl: address }: AttachmentView, { isShown, headers }: Keeping): Promise<string | null> {
  const name = `${PREFIX}${notice}-${id}.jpg`
  const kept = readIndex().find((one) => one.name === name && one.address === address)
  if (kept && await isThere(placeOf(name))) {
    store(INDEX, [kept, ...without(name)])
    return placeOf(name)
  }
  const answer = await Taro.downloadFile({ url: apiBase() + address, header: headers, timeout: timeouts.GET }).catch(() => null)
  if (answer?.statusCode !== 200) return null
  return isNoStore(answer.header) ? answer.tempFilePath : keep(answer.tempFilePath, { name, notice, address }, isShown)
}

export const useKeptPictures: Twin['useKeptPictures'] = (notice, pictures, keeping) => {
  const [places, setPlaces] = useState<ReadonlyMap<string, string | null>>(new Map())
  useEffect(() => {
    let live = true
    for (const picture of pictures) {
      void placeFor(notice, picture, keeping).then((place) => {
        if (live) setPlaces((now) => new Map(now).set(picture.id, place))
      })
    }
    return () => {
      live = false
    }
  }, [pictures])
  return pictures.map((picture) => ({ ...picture, thumbUrl: places.get(picture.id) ?? '', isMissing: places.get(picture.id) === null }))
}
