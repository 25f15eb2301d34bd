import { apiBase } from './api-base'

/** Fetches a file that only the signed-in may have, and gives it to the person under this name. False: it did not come. */
export async function saveFile(path: string, name: string, headers: Record<string, string>): Promise<boolean> {
  const answer = await fetch(apiBase() + path, { headers }).catch(() => null)
  if (!answer?.ok) return false
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await answer.blob())
  link.download = name
  link.click()
  // Some browsers begin to read it only after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  return true
}
