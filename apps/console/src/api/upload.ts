import type { AttachmentView } from '@mingbai/contracts/common'
import { errorText } from '@mingbai/contracts/errors'
import { limits } from '@mingbai/contracts/limits'
import { uploadEndpoints, uploadPath } from '@mingbai/contracts/uploads'
import { useSyncExternalStore } from 'react'
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

/** @throws {ApiError} */
export async function upload(key: string, file: File): Promise<AttachmentView> {
  if (file.size > limits.photoBytes) {
    throw new ApiError('fileTooLarge', errorText('fileTooLarge', { megabytes: limits.photoBytes / 1024 / 1024 }))
  }
  const form = new FormData()
  form.set('key', key)
  form.set('file', file)
  count(1)
  try {
    return await exchange(uploadPath, { method: 'POST', body: form }, uploadEndpoints.upload.reply)
  } finally {
    count(-1)
  }
}
