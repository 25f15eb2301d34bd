import { publicIdSchema } from '@mingbai/contracts/common'
import { boardNotFoundPage, errorPage, notFoundPage } from '@mingbai/outputs/message-pages'
import { receiptNotOursPage, receiptProofPage } from '@mingbai/outputs/receipt-proof'
import { guidePage } from '@mingbai/outputs/guide/guide-page'
import { planPage } from '@mingbai/outputs/plan/plan-page'
import { ledgerPage } from '@mingbai/outputs/ledger/ledger-page'
import { shanghaiDate } from '@mingbai/rules/clock/local-date'
import { headMark } from '@mingbai/rules/ledger/layout'
import { readLastHead, readLedger } from '../ledger/read-heads'
import { boardSheet } from '@mingbai/outputs/sheets/board-sheet'
import * as z from 'zod/mini'
import { presentOffice } from '../tenant/present-office'
import { visible } from '@mingbai/rules/visibility'
import { findCase } from '../cases/case-row'
import { presentCaseCard } from '../cases/present-case'
import { isProof } from '../cases/receipt-proof'
import { findTipOff } from '../cases/tip-offs/tip-off-row'
import { myTipOff } from '../cases/tip-offs/track-tip-off'
import { villageListPage } from '@mingbai/outputs/village-list-page'
import { readVillageList } from '../people-lists/village-list'
import { readBoard } from '../home/read-home'
import { readPlan } from '../plans/read-plan'
import { presentTenant } from '../tenant/present-tenant'
import type { House, Scope, StaffScope } from '../house'
import { Refusal } from '../http/refusal'

/** A refusal as a page, with a way on and the telephone. */
export async function refusalHtml(refusal: Refusal, house: House): Promise<string> {
  const office = await presentOffice({ ...house, tenant: await house.book() })
  if (refusal.code === 'boardNotFound') return boardNotFoundPage(office)
  if (refusal.code === 'listAtBoardOnly') return errorPage(office, refusal.code)
  if (refusal.status === 404) return notFoundPage(office)
  return errorPage(office, refusal.code, refusal.detail)
}

/** Names behind a board's code; in a `Referer` or a search engine the code is of no use, so neither gets it. */
export async function villageListHtml(id: string, { board = '', name = '', before }: { board?: string; name?: string; before?: string }, scope: Scope): Promise<string> {
  const list = await readVillageList(id, { board, name, before }, scope)
  const secondsLeft = list.until ? Math.max(0, Math.ceil((Date.parse(list.until) - scope.now.getTime()) / 1000)) : null
  return villageListPage({ office: await presentOffice(scope), list, board, name, secondsLeft: list.state === 'announcing' ? secondsLeft : null })
}

interface ProofQuery {
  n?: string
  d?: string
  s?: string
}

/** Behind the QR of a receipt: the signature is checked first, and says nothing about who complained of what. */
export async function receiptHtml(id: string, { n: number = '', d: receivedOn = '', s: signature = '' }: ProofQuery, scope: Scope): Promise<string> {
  const { tenant, keys } = scope
  const office = await presentOffice(scope)
  if (!z.safeParse(publicIdSchema, id).success || !isProof(keys, { tenant: tenant.code, id, number, receivedOn }, signature)) return receiptNotOursPage(office)
  const [row, tipOff] = await Promise.all([findCase(scope.db, tenant.code, id), findTipOff(scope.db, tenant.code, id)])
  if (tipOff) return receiptProofPage({ office, case: await myTipOff(tipOff, scope), listed: false })
  if (!row) return receiptNotOursPage(office)
  const listed = visible(row, { kind: 'anyone' }, scope.at)
  const card = presentCaseCard(row, scope, listed ? { kind: 'anyone' } : { kind: 'staff', supervision: false })
  return receiptProofPage({ office, case: card, listed })
}

/** The A4 sheet with the board's QR. Nothing is printed while nobody knows the address it must lead to. */
export async function sheetHtml(code: string, scope: StaffScope): Promise<string> {
  if (!scope.actor.permissions.has('boards.manage')) throw new Refusal('notAllowed')
  if (!scope.env.publicUrl) throw new Refusal('publicUrlNeeded')
  const { board, office, trial } = await readBoard(code, scope)
  const head = await readLastHead(scope.db, scope.tenant.code)
  return boardSheet({ board, office, trial, publicUrl: scope.env.publicUrl, printedOn: scope.today, seal: head && headMark(head) })
}

/** The newest seals, and a check on the reader's own device. */
export async function ledgerHtml(script: string | null, scope: Scope): Promise<string> {
  const ledger = await readLedger(undefined, scope)
  return ledgerPage({ office: await presentOffice(scope), ledger, days: ledger.heads.map(({ at }) => shanghaiDate(new Date(at))), script })
}

/** 政府信息公开指南, of the catalogue and the settings as they are now. */
export async function guideHtml(scope: Scope): Promise<string> {
  const { tenant } = scope
  const items = [...tenant.items.values()].filter(({ active }) => active)
  const areas = items.filter(({ parent }) => parent === null).map(({ code, name }) => ({ name, items: items.filter(({ parent }) => parent === code).length }))
  return guidePage({ office: await presentOffice(scope), tenant: await presentTenant(scope), areas: areas.filter((area) => area.items > 0) })
}

/** 年度工作要点, this year's unless another is asked for. */
export async function planHtml(year: unknown, scope: Scope): Promise<string> {
  const asked = typeof year === 'string' && /^20\d\d$/.test(year) ? year : undefined
  return planPage({ office: await presentOffice(scope), plan: await readPlan(asked, scope) })
}
