import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { migrations } from '../../database/schema'
import type { Keys } from '../../keys/load-keys'
import { blobFile, fileLineSchema, filesFile, FORMAT, hashOfFile, keyFileOf, manifestFile, manifestSchema, readLines, tableFile, VERSION, type Manifest } from './format'
import { openKeys } from './key-file'

export interface CheckedExport {
  manifest: Manifest
  keys: Keys
}

const header = z.object({ format: z.literal(FORMAT), version: z.number() })

/** Looks at all of it before anything is written. @throws Error with a sentence that says what is wrong */
export async function checkExport(folder: string, passphrase: string): Promise<CheckedExport> {
  if (!existsSync(join(folder, manifestFile))) throw new Error(`${folder} 里没有 ${manifestFile}，不是导出的文件夹。`)
  const text = await readFile(join(folder, manifestFile), 'utf8')
  const manifest = readManifest(text)
  const keyFile = keyFileOf(folder)
  if (!existsSync(keyFile)) throw new Error(`没有找到密钥文件 ${keyFile}。请把导出时生成的密钥文件放到文件夹旁边。`)
  const opened = await openKeys(await readFile(keyFile, 'utf8'), passphrase)
  if (!opened) throw new Error('口令不对，或者密钥文件被改过。')
  if (opened.manifest !== createHash('sha256').update(text).digest('hex')) throw new Error(`${manifestFile} 被改过，或者和密钥文件不是同一次导出的。`)
  for (const { name, sha256 } of manifest.tables) await mustBe(folder, tableFile(name), sha256)
  await mustBe(folder, filesFile, manifest.files.sha256)
  for await (const { sha256 } of readLines(join(folder, filesFile), fileLineSchema)) await mustBe(folder, blobFile(sha256), sha256)
  return { manifest, keys: opened.keys }
}

function readManifest(text: string): Manifest {
  const first = z.safeParse(header, parsed(text))
  if (!first.success) throw new Error(`${manifestFile} 不是明白栏导出的。`)
  if (first.data.version > VERSION) throw new Error(`这份导出的格式是第 ${first.data.version} 版，这里的程序只认到第 ${VERSION} 版。请先更新程序。`)
  const manifest = z.safeParse(manifestSchema, parsed(text))
  if (!manifest.success) throw new Error(`${manifestFile} 写得不对，可能被改过。`)
  const known = new Set(migrations.map((Migration) => new Migration().name))
  const newer = manifest.data.schema.filter((name) => !known.has(name))
  if (newer.length > 0) throw new Error(`这份导出来自更新的版本（这里没有：${newer.join('、')}）。请先更新程序，再导入。`)
  return manifest.data
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

async function mustBe(folder: string, file: string, sha256: string): Promise<void> {
  const path = join(folder, file)
  if (!existsSync(path)) throw new Error(`缺少 ${file}。导出的文件夹不完整。`)
  if ((await hashOfFile(path)) !== sha256) throw new Error(`${file} 被改过：内容和清单上的校验值对不上。`)
}
