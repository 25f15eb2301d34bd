import type { CaseCard } from '@mingbai/contracts/case-card'
import { pageUrl } from '@mingbai/contracts/routes'
import { html } from './html'
import { type Office, serverPage } from './page'
import { card, link, pairs, sampleMark, statusTag } from './parts/marks'
import { longDate } from './view/dates'
import { dueSources } from './view/due'
import { receiptTexts, serverTexts } from './view/words'

/** What the receipt's QR may show to whoever scans it: no name, no words, no query code. */
export interface ReceiptProof {
  office: Office
  case: Pick<CaseCard, 'id' | 'number' | 'kindLabel' | 'receivedOn' | 'stateLabel' | 'tone' | 'due' | 'sample'>
  /** The case has a public page to go on to. */
  listed: boolean
}

export function receiptProofPage({ office, case: one, listed }: ReceiptProof): string {
  return serverPage({
    title: receiptTexts.title,
    office,
    lead: html`${sampleMark(one.sample)}${receiptTexts.noWords}`,
    body: html`<p>${office.fullName}在${longDate(one.receivedOn)}收到了这件${one.kindLabel}，编号 <strong>${one.number}</strong>。</p>${card(
      receiptTexts.now,
      html`<p>${statusTag(one)}</p>`,
      one.due !== null && html`<p class="w-outcome">${one.due.text}</p>${pairs(dueSources(one.due))}`,
      listed && link(pageUrl('case', { id: one.id }), receiptTexts.publicPage),
    )}<p>${link(pageUrl('track'), serverTexts.trackByCode)}</p>`,
  })
}

/** The signature does not fit the number: copied wrongly, or not written by us. */
export const receiptNotOursPage = (office: Office): string =>
  serverPage({
    title: receiptTexts.notOurs,
    office,
    body: html`<p>${receiptTexts.notOursWhy}</p><p>${link(pageUrl('track'), serverTexts.trackByCode)}</p>`,
  })
