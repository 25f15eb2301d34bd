import path from 'node:path'
import * as z from 'zod/mini'
import type { Fields } from '../guest'
import type { Host } from '../host'
import { TEMPORARY } from '../phone'
import { ApiFailure, asyncApi, needPrivacy, type ApiTable } from './define'

const pickOptions = z.looseObject({
  count: z.optional(z.number()), mediaType: z.optional(z.array(z.string())), sizeType: z.optional(z.array(z.string())), sourceType: z.optional(z.array(z.string())),
})
const fileOptions = z.looseObject({ filePath: z.string() })
const sourceOptions = z.looseObject({ src: z.string() })

/** Pictures and documents: what the person picks comes from `phone.photos`, what is opened is written to `phone.opened`. */
export function fileApis(host: Host): ApiTable {
  const { phone } = host

  const pick = (count: number): { path: string; size: number }[] => {
    if (phone.photos.length === 0) throw new ApiFailure('cancel')
    return phone.photos.splice(0, count).map((photo, index) => {
      const name = `${TEMPORARY}${phone.files.size + index}${path.extname(photo.name) || '.jpg'}`
      phone.files.set(name, Buffer.from(photo.bytes))
      return { path: name, size: photo.bytes.byteLength }
    })
  }
  const present = (file: string): Buffer => {
    const bytes = phone.files.get(file)
    if (!bytes) throw new ApiFailure(`no such file or directory "${file}"`)
    return bytes
  }

  return {
    ...asyncApi(host, {
      name: 'chooseMedia',
      schema: pickOptions,
      work: ({ count = 9 }): Fields => {
        needPrivacy(host)
        return { type: 'image', tempFiles: pick(count).map((file) => ({ tempFilePath: file.path, size: file.size, fileType: 'image', width: 0, height: 0 })) }
      },
    }),
    ...asyncApi(host, {
      name: 'chooseImage',
      schema: pickOptions,
      work: ({ count = 9 }): Fields => {
        const tempFiles = pick(count)
        return { tempFiles, tempFilePaths: tempFiles.map((file) => file.path) }
      },
    }),
    ...asyncApi(host, {
      name: 'compressImage',
      schema: sourceOptions,
      work: ({ src }) => {
        present(src)
        return { tempFilePath: src }
      },
    }),
    ...asyncApi(host, {
      name: 'previewImage',
      schema: z.looseObject({ urls: z.array(z.string()), current: z.optional(z.string()) }),
      work: ({ urls, current }) => void phone.opened.push(current ?? urls[0] ?? ''),
    }),
    ...asyncApi(host, {
      name: 'saveImageToPhotosAlbum',
      schema: fileOptions,
      work: ({ filePath }) => {
        present(filePath)
        needPrivacy(host)
        if (phone.albumClosed) throw new ApiFailure('auth deny')
        phone.album.push(filePath)
      },
    }),
    ...asyncApi(host, {
      name: 'openSetting',
      schema: z.looseObject({ withSubscriptions: z.optional(z.boolean()) }),
      work: ({ withSubscriptions }) => {
        phone.opened.push(withSubscriptions ? 'settings with messages' : 'settings')
        return { authSetting: { 'scope.writePhotosAlbum': !phone.albumClosed } }
      },
    }),
    ...asyncApi(host, {
      name: 'openDocument',
      schema: fileOptions,
      work: ({ filePath }) => {
        present(filePath)
        phone.opened.push(filePath)
      },
    }),
  }
}
