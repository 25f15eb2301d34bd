import type { Ledger } from '@mingbai/contracts/ledger'
import { html } from '../html'
import { type Office, serverPage } from '../page'
import { card, pairs } from '../parts/marks'
import { longDate } from '../view/dates'
import { ledgerTexts } from './words'

export interface LedgerPage {
  office: Office
  ledger: Ledger
  /** Asia/Shanghai day of each head, in their order. */
  days: readonly string[]
  /** Address of the checking script; null: it was not built. */
  script: string | null
}

/** What the ledger is, its newest seals, and a check that runs on the reader's own device. */
export function ledgerPage({ office, ledger: { heads, keys }, days, script }: LedgerPage): string {
  return serverPage({
    title: ledgerTexts.title,
    office,
    lead: ledgerTexts.lead,
    body: html`${card(ledgerTexts.what, html`<ul>${ledgerTexts.how.map((line) => html`<li class="w-list-item">${line}</li>`)}</ul>`)}${card(
      ledgerTexts.latest,
      heads.length === 0 ? html`<p>${ledgerTexts.none}</p>` : html`<ul class="w-people">${heads.slice(0, 10).map((head, at) => html`<li class="w-person"><strong class="w-person-name">${head.mark}</strong><span class="w-person-facts">${longDate(days[at] ?? '')} · ${ledgerTexts.sealed(head.count)}</span></li>`)}</ul>`,
    )}<section class="w-card" id="check"><h2 class="w-card-title">${ledgerTexts.check}</h2><p>${ledgerTexts.checkHint}</p>${
      script === null
        ? html`<p class="w-note">${ledgerTexts.noScript}</p>`
        : html`<noscript><p class="w-note">${ledgerTexts.noScript}</p></noscript><form class="w-find" id="ledger-form" data-reading="${ledgerTexts.reading}" data-cannot="${ledgerTexts.cannot}" hidden><label for="ledger-file">${ledgerTexts.file}</label><div class="w-find-line"><input class="w-input" id="ledger-file" type="file" accept=".json,.jsonl" required></div><label for="ledger-mark">${ledgerTexts.mark}</label><div class="w-find-line"><input class="w-input" id="ledger-mark" maxlength="80" autocomplete="off" placeholder="12-ab34-cd56-ef78"><button class="w-find-go" type="submit">${ledgerTexts.go}</button></div></form><div id="ledger-answer" role="status" aria-live="polite"></div><script src="${script}" defer></script>`
    }</section>${card(ledgerTexts.keys, pairs(Object.entries(keys).map(([kid, key]) => [kid, key] as const)))}`,
  })
}
