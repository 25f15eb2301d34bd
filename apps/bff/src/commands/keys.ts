import { writeFile } from 'node:fs/promises'
import { makeKeys } from '../keys/load-keys'

/** A new key file that only its owner reads. What is there already is never overwritten: it may be the only copy. */
export async function makeKeyFile(file: string | undefined): Promise<string[]> {
  if (!file) throw new Error('用法：npm run keys -- 文件名，比如 npm run keys -- keys.json')
  try {
    await writeFile(file, JSON.stringify(makeKeys(), null, 2), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw new Error(`${file} 已经有了，没有动它。要换新密钥，请用另一个文件名。`, { cause: error })
    if (codeOf(error) === 'ENOENT') throw new Error(`放 ${file} 的文件夹不存在，请先建好。`, { cause: error })
    throw error
  }
  return [`密钥已写到 ${file}，只有当前用户能读。`, `启动前设 KEYS_FILE=${file}。请另外备份，不要和数据放在一起；丢了就看不到联系方式、查询码也对不上。`]
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}
