import { checkLedgerFile } from '@mingbai/outputs/ledger/check-file'
import { readFile } from 'node:fs/promises'

/** Checks an export of the ledger or the proof of a case, offline. @throws Error with every fault, so that the command ends with 1 */
export async function verifyLedger(file: string | undefined, marks: readonly string[]): Promise<string[]> {
  if (!file) throw new Error('用法：npm run verify-ledger -- 文件 [纸上的封签 …]，比如 npm run verify-ledger -- 账本.jsonl 12-ab34-cd56-ef78')
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new Error(`打不开 ${file}`, { cause: error })
  })
  const { isFine, lines } = checkLedgerFile(text, marks)
  if (!isFine) throw new Error(lines.join('\n'))
  return lines
}
