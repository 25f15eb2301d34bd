import type { AttachmentView } from '@mingbai/contracts/common'
import { errorText } from '@mingbai/contracts/errors'
import { limits } from '@mingbai/contracts/limits'
import { readDocumentPath, staffUploadEndpoints, uploadDocumentPath } from '@mingbai/contracts/staff-uploads'
import { uploadEndpoints, uploadPath } from '@mingbai/contracts/uploads'
import { useSyncExternalStore } from 'react'
import type * as z from 'zod/mini'
import { ApiError } from './api-error'
import { exchange } from './exchange'

/** 128 random bits in hex: the same key again returns the first file. */
export function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

let underway = 0
const watchers = new Set<() => void>()

/** Whether a file is on its way: a form that is sent meanwhile would go without it. */
export function useUploading(): boolean {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    () => underway > 0,
  )
}

function count(change: 1 | -1): void {
  underway += change
  for (const watcher of watchers) watcher()
}

const isPicture = (file: File): boolean => file.type.startsWith('image/')

/** A photo, or a document of a notice. @throws {ApiError} */
export function upload(key: string, file: File): Promise<AttachmentView> {
  return isPicture(file) ? sendFile(uploadPath, file, uploadEndpoints.upload.reply, key) : sendFile(uploadDocumentPath, file, staffUploadEndpoints.uploadDocument.reply, key)
}

/** The words of a Word file. @throws {ApiError} */
export function readWordFile(file: File): Promise<z.output<typeof staffUploadEndpoints.readDocument.reply>> {
  return sendFile(readDocumentPath, file, staffUploadEndpoints.readDocument.reply)
}

async function sendFile<Reply extends z.ZodMiniType>(path: string, file: File, reply: Reply, key?: string): Promise<z.output<Reply>> {
  const [code, most] = isPicture(file) ? ['fileTooLarge' as const, limits.photoBytes] : ['documentTooLarge' as const, limits.documentBytes]
  if (file.size > most) throw new ApiError(code, errorText(code, { megabytes: most / 1024 / 1024 }))
  const form = new FormData()
  if (key) form.set('key', key)
  form.set('file', file)
  count(1)
  try {
    return await exchange(path, { method: 'POST', body: form }, reply)
  } finally {
    count(-1)
  }
}
