import { ledgerPagePath } from '@mingbai/contracts/ledger'
import { dictionaryPath, openDataCatalogPath, openDataFile, openDataFormats, type Dictionary } from '@mingbai/contracts/open-data'
import { open311Path } from '@mingbai/contracts/open311'
import { reportSchemaPath } from '@mingbai/contracts/reports'
import { feedPath } from '@mingbai/contracts/routes'
import { html, type Fragment } from '../html'
import { type Office, serverPage } from '../page'
import { card, link } from '../parts/marks'
import { openDataTexts as texts } from './words'

export interface OpenDataPage {
  office: Office
  dictionary: Dictionary
  trial: boolean
}

type DictionarySet = Dictionary['sets'][number]

/** All that can be taken away, in plain words: what each row is, the files of each year, what each column means. */
export function openDataPage({ office, dictionary: { licence, sets }, trial }: OpenDataPage): string {
  const [openapi = '', open311 = '', catalog = '', words = '', report = ''] = texts.apiHow
  return serverPage({
    title: texts.title,
    office,
    lead: texts.lead,
    body: html`${trial && html`<p class="w-note">${texts.trial}</p>`}${sets.map(setCard)}${card(texts.licence, html`<p>${licence}</p>`)}${card(texts.notHere, list(texts.notHereHow))}${card(
      texts.others, html`<ul>${[
        [texts.feedsHow, feedPath('atom')], [openapi, '/api/openapi.json'], [open311, `${open311Path}/discovery.json`], [catalog, openDataCatalogPath], [words, dictionaryPath], [report, reportSchemaPath],
      ].map(([what = '', to = '']) => html`<li class="w-list-item">${what}${link(to, to)}</li>`)}</ul><p class="w-note">${texts.limits}</p>`)}${card(
      texts.ledger, html`<p>${texts.ledgerHow}</p><p>${link(ledgerPagePath, texts.seeLedger)}</p>`)}`,
  })
}

const list = (lines: readonly string[]): Fragment => html`<ul>${lines.map((line) => html`<li class="w-list-item">${line}</li>`)}</ul>`

function setCard({ name, title, description, years, fields }: DictionarySet): Fragment {
  const files = years.length === 0
    ? html`<p>${texts.noYears}</p>`
    : html`<ul>${years.map((year) => html`<li class="w-list-item">${year}年：${openDataFormats.map((format, at) => html`${at > 0 && '、'}${link(openDataFile(name, year, format), `${title} ${year} ${format.toUpperCase()}`)}`)}</li>`)}</ul><p class="w-note">${texts.csvHint}</p>`
  return card(title, html`<p>${description}</p>`, files, html`<details><summary>${texts.dictionary(title)}</summary><div class="w-table" tabindex="0" role="region" aria-label="${texts.dictionary(title)}"><table><thead><tr><th scope="col">${texts.meaning}</th><th scope="col">${texts.name}</th><th scope="col">${texts.type}</th></tr></thead><tbody>${fields.map((field) => html`<tr><td>${field.description}</td><td>${field.name}</td><td>${texts.types[field.type]}${field.mayBeEmpty && `，${texts.empty}`}</td></tr>`)}</tbody></table></div></details>`)
}

