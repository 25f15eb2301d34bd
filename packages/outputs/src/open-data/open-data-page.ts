import { ledgerPagePath } from '@mingbai/contracts/ledger'
import { dictionaryPath, openDataCatalogPath, openDataFile, openDataFormats, type Dictionary } from '@mingbai/contracts/open-data'
import { open311Path } from '@mingbai/contracts/open311'
import { reportFileEndings, type ReportIssue } from '@mingbai/contracts/report-file'
import { reportFilePath, reportSchemaPath } from '@mingbai/contracts/reports'
import { feedPath, withQuery } from '@mingbai/contracts/routes'
import { html, type Fragment } from '../html'
import { type Office, serverPage } from '../page'
import { card, link } from '../parts/marks'
import { openDataTexts as texts } from './words'

export interface OpenDataPage {
  office: Office
  dictionary: Dictionary
  reports: readonly ReportIssue[]
  trial: boolean
}

type DictionarySet = Dictionary['sets'][number]

/** All that can be taken away, in plain words: what each row is, the files of each year, what each column means. */
export function openDataPage({ office, dictionary: { licence, sets }, reports, trial }: OpenDataPage): string {
  const { org } = office
  const [openapi = '', open311 = '', catalog = '', words = '', report = ''] = texts.apiHow
  return serverPage({
    title: texts.title,
    office,
    lead: texts.lead,
    body: html`${trial && html`<p class="w-note">${texts.trial}</p>`}${sets.map(setCard)}${reportCard(reports)}${card(texts.licence, html`<p>${licence}</p>`)}${card(texts.notHere, list(texts.notHereHow))}${card(
      texts.others, html`<ul>${[
        [texts.feedsHow, feedPath('atom', { org })], [openapi, '/api/openapi.json'], [open311, withQuery(`${open311Path}/discovery.json`, { jurisdiction_id: org })], [catalog, withQuery(openDataCatalogPath, { org })], [words, withQuery(dictionaryPath, { org })], [report, reportSchemaPath],
      ].map(([what = '', to = '']) => html`<li class="w-list-item">${what}${link(to, to)}</li>`)}</ul><p class="w-note">${texts.limits}</p>`)}${card(
      texts.ledger, html`<p>${texts.ledgerHow}</p><p>${link(ledgerPagePath, texts.seeLedger)}</p>`)}`,
  })
}

const list = (lines: readonly string[]): Fragment => html`<ul>${lines.map((line) => html`<li class="w-list-item">${line}</li>`)}</ul>`

const yearItem = (year: number, files: readonly Fragment[]): Fragment => html`<li class="w-list-item">${year}年：${files.map((file, at) => html`${at > 0 && '、'}${file}`)}</li>`

const reportCard = (reports: readonly ReportIssue[]): Fragment => card(
  texts.reports, html`<p>${texts.reportsAre}</p>`, reports.length === 0
    ? html`<p>${texts.noYears}</p>`
    : html`<ul>${reports.map(({ year }) => yearItem(year, reportFileEndings.map((ending) => link(reportFilePath(year, ending), `${texts.report} ${year} ${texts.endings[ending]}`))))}</ul>`)

function setCard({ name, title, description, years, fields }: DictionarySet): Fragment {
  const files = years.length === 0
    ? html`<p>${texts.noYears}</p>`
    : html`<ul>${years.map((year) => yearItem(year, openDataFormats.map((format) => link(openDataFile(name, year, format), `${title} ${year} ${format.toUpperCase()}`))))}</ul><p class="w-note">${texts.csvHint}</p>`
  return card(title, html`<p>${description}</p>`, files, html`<details><summary>${texts.dictionary(title)}</summary><div class="w-table" tabindex="0" role="region" aria-label="${texts.dictionary(title)}"><table><thead><tr><th scope="col">${texts.meaning}</th><th scope="col">${texts.name}</th><th scope="col">${texts.type}</th></tr></thead><tbody>${fields.map((field) => html`<tr><td>${field.description}</td><td>${field.name}</td><td>${texts.types[field.type]}${field.mayBeEmpty && `，${texts.empty}`}</td></tr>`)}</tbody></table></div></details>`)
}

