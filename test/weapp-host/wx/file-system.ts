import * as z from 'zod/mini'
import type { Host } from '../host'
import { ApiFailure, asyncApi, type ApiTable } from './define'

/** Files that a mini-program keeps for itself; WeChat sweeps temporary ones. */
export const USER_DATA_PATH = 'http://usr'
/** WeChat's limit for all of them. */
const LARGEST = 200 * 1024 * 1024

const pathOptions = z.looseObject({ path: z.string() })
const fileOptions = z.looseObject({ filePath: z.string() })
const folderOptions = z.looseObject({ dirPath: z.string() })
const copyOptions = z.looseObject({ srcPath: z.string(), destPath: z.string() })

/** wx.getFileSystemManager(): its methods take callbacks and give no promise. */
export function fileSystemApis(host: Host): ApiTable {
  const { files } = host.phone
  const present = (name: string): Buffer => {
    const bytes = files.get(name)
    if (!bytes) throw new ApiFailure(`no such file or directory "${name}"`)
    return bytes
  }
  const own = (name: string): void => {
    if (!name.startsWith(`${USER_DATA_PATH}/`)) throw new ApiFailure(`permission denied, open "${name}"`)
  }
  const kept = (): number => [...files].reduce((sum, [name, bytes]) => sum + (name.startsWith(USER_DATA_PATH) ? bytes.byteLength : 0), 0)

  const manager: ApiTable = {
    ...asyncApi(host, { name: 'access', schema: pathOptions, work: ({ path }) => void present(path) }),
    ...asyncApi(host, { name: 'getFileInfo', schema: fileOptions, work: ({ filePath }) => ({ size: present(filePath).byteLength }) }),
    ...asyncApi(host, {
      name: 'readdir',
      schema: folderOptions,
      work: ({ dirPath }) => ({ files: [...files.keys()].filter((name) => name.startsWith(`${dirPath}/`)).map((name) => name.slice(dirPath.length + 1)) }),
    }),
    ...asyncApi(host, {
      name: 'copyFile',
      schema: copyOptions,
      work: ({ srcPath, destPath }) => {
        const bytes = present(srcPath)
        own(destPath)
        if (kept() + bytes.byteLength > LARGEST) throw new ApiFailure('the maximum size of the file storage limit is exceeded')
        files.set(destPath, bytes)
      },
    }),
    ...asyncApi(host, {
      name: 'unlink',
      schema: fileOptions,
      work: ({ filePath }) => {
        present(filePath)
        own(filePath)
        files.delete(filePath)
      },
    }),
  }
  return { getFileSystemManager: () => manager }
}
