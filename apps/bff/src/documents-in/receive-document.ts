import type { AttachmentView } from '@mingbai/contracts/common'
import { Refusal } from '../http/refusal'
import type { StaffScope } from '../house'
import { readTable } from '../tables/read-table'
import { ownNumbers } from '../tenant/book'
import type { SentFile } from '../uploads/read-file'
import { storeOnce, type Storable } from '../uploads/receive-upload'
import { cleanPackage } from './clean-package'
import { addNumbers, addPersonalData, minorsOfRows, type Against, type Inspected, unfitDetail } from './findings'
import { inspectDocx } from './inspect-docx'
import { inspectPdf } from './inspect-pdf'
import { inspectXlsx } from './inspect-xlsx'
import { sniff, type Sniffed, unreadable } from './sniff'
import { defaultName, lookTexts, unfitTexts } from './texts'

/**
 * A document of a notice: looked through first. What a reader would not see, and personal data, is refused place by
 * place; what tells the author is taken out. Throws documentUnread, documentUnfit.
 */
export function receiveDocument({ bytes, name, key }: SentFile, scope: StaffScope): Promise<AttachmentView> {
  return storeOnce(key, scope, () => cleaned(bytes, name, { allowed: ownNumbers(scope.tenant), today: scope.today, suspects: new Set() }))
}

async function cleaned(bytes: Buffer, sentName: string, against: Against): Promise<Storable> {
  const found = await sniff(bytes, sentName)
  const name = plainName(sentName, found.kind)
  const { unfit, look: seen } = await inspect(found, bytes, against).catch((error: unknown) => {
    throw unreadable(error)
  })
  addPersonalData(unfit, unfitTexts.fileName, name, against)
  const look = against.suspects.size > 0 ? [...seen, lookTexts.minors([...against.suspects])] : seen
  if (unfit.length > 0) throw new Refusal('documentUnfit', { detail: unfitDetail(unfit) })
  const full = 'zip' in found ? await cleanPackage(found.zip).catch((error: unknown) => {
    throw unreadable(error)
  }) : bytes
  return { full, thumb: full, width: 0, height: 0, mime: found.kind, kind: 'document', name, needsLook: look.length > 0, remarks: look.length > 0 ? JSON.stringify(look) : null }
}

function inspect(found: Sniffed, bytes: Buffer, against: Against): Promise<Inspected> {
  if (found.kind === 'docx') return inspectDocx(found.zip, against)
  if (found.kind === 'xlsx') return inspectXlsx(found.zip, against)
  return found.kind === 'pdf' ? inspectPdf(bytes, against) : inspectCsv(bytes, against)
}

async function inspectCsv(bytes: Buffer, against: Against): Promise<Inspected> {
  const unfit: string[] = []
  const addRow = minorsOfRows(unfit, against)
  for await (const { number, cells } of readTable(bytes)) {
    const where = unfitTexts.line(number)
    for (const cell of cells) addNumbers(unfit, where, cell, against)
    addRow(where, cells)
  }
  return { unfit, look: [] }
}

/** Without folders, marks that turn the direction of writing, or another kind's ending. */
function plainName(sent: string, kind: Sniffed['kind']): string {
  const base = sent.replace(/^.*[\\/]/, '').replace(/\.[A-Za-z0-9]{1,5}$/, '').replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '').trim()
  return `${Array.from(base).slice(0, 80).join('') || defaultName}.${kind}`
}
