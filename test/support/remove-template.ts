import { rm } from 'node:fs/promises'
import { templateFolder } from './template'

/** After all tests, in the process that made it. */
export default function removeTemplate(): Promise<void> {
  return rm(templateFolder(), { recursive: true, force: true })
}
