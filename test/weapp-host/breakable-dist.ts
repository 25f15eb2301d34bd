import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** A copy of a dist that is broken in one way after the other, and mended in between: hundreds of files are copied twice, not for each way. */
export interface BreakableDist {
  folder: string
  /** The copy that stays whole. A build that runs meanwhile does not change what is tested. */
  whole: string
  change: (file: string, edit: (text: string) => string) => void
  remove: (file: string) => void
  add: (file: string, bytes: Buffer) => void
  /** Undoes all of it. */
  mend: () => void
  discard: () => void
}

export function copyDist(built: string): BreakableDist {
  const copies = mkdtempSync(path.join(os.tmpdir(), 'weapp-'))
  const [whole, folder] = [path.join(copies, 'as-built'), path.join(copies, 'broken')]
  cpSync(built, whole, { recursive: true })
  cpSync(whole, folder, { recursive: true })
  const touched = new Set<string>()
  const at = (file: string): string => {
    touched.add(file)
    return path.join(folder, file)
  }
  return {
    folder, whole,
    change(file, edit) {
      const full = at(file)
      if (!statSync(full).isFile()) throw new Error(`${file} is not in the dist`)
      writeFileSync(full, edit(readFileSync(full, 'utf8')))
    },
    remove: (file) => rmSync(at(file)),
    add: (file, bytes) => writeFileSync(at(file), bytes),
    mend() {
      for (const file of touched) {
        if (statSync(path.join(whole, file), { throwIfNoEntry: false })) cpSync(path.join(whole, file), path.join(folder, file))
        else rmSync(path.join(folder, file), { force: true })
      }
      touched.clear()
    },
    discard: () => rmSync(copies, { recursive: true, force: true }),
  }
}

/** For `change`: fails when there is nothing to replace. */
export const replaced = (from: string | RegExp, to: string) => (text: string): string => {
  const next = text.replace(from, to)
  if (next === text) throw new Error(`nothing to break: ${String(from)} is not in the file`)
  return next
}
