import type { SheetSize } from '@mingbai/contracts/sheets'
import { contentSheet, type ContentSheet } from '@mingbai/outputs/sheets/content-sheet'
import { sheetPaper } from '@mingbai/outputs/sheets/sheet-paper'
import { headMark } from '@mingbai/rules/ledger/layout'
import { shanghaiDate } from '@mingbai/rules/clock/local-date'
import { readBoard } from '../home/read-home'
import type { StaffScope } from '../house'
import { Refusal } from '../http/refusal'
import { readLastHead } from '../ledger/read-heads'
import { readNotice } from '../notices/read-notices'
import { composePaper, type Composed } from '../paper/render-paper'
import { contentOf, digestOf } from './sheet-content'
import { findSheet } from './sheets'

/** The page to print. Throws sheetOutdated, notFound, publicUrlNeeded. */
export async function contentSheetHtml(code: string, number: number, size: SheetSize, scope: StaffScope): Promise<string> {
  return contentSheet(await readContentSheet(code, number, size, scope))
}

/** The same as pages for a print shop. Throws sheetOutdated, notFound, publicUrlNeeded, busy. */
export async function composeSheet(code: string, number: number, size: SheetSize, scope: StaffScope): Promise<Composed & { boardName: string }> {
  const sheet = await readContentSheet(code, number, size, scope)
  return { ...(await composePaper(sheetPaper(sheet))), boardName: sheet.board.name }
}

/** A sheet whose content has changed meanwhile is not printed any more. */
async function readContentSheet(code: string, number: number, size: SheetSize, scope: StaffScope): Promise<ContentSheet> {
  const { tenant, env, db } = scope
  if (!env.publicUrl) throw new Refusal('publicUrlNeeded')
  const page = await readBoard(code, scope)
  const board = tenant.boardsByCode.get(page.board.code)
  const sheet = board ? await findSheet(board, number, scope) : null
  if (!sheet) throw new Refusal('notFound')
  if (digestOf(await contentOf(code, scope)) !== sheet.digest) throw new Refusal('sheetOutdated')
  const notices = await Promise.all(page.notices.map(({ id }) => readNotice(id, scope)))
  const head = await readLastHead(db, tenant.code)
  return { ...page, notices, publicUrl: env.publicUrl, number, madeOn: shanghaiDate(new Date(sheet.madeAt)), seal: head && headMark(head), size }
}
