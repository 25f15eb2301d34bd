import { pageUrl } from '@mingbai/contracts/routes'
import { reportFilePath, reportSchemaPath, type PublicReport } from '@mingbai/contracts/reports'
import { html } from '../html'
import { textBlocks } from '../parts/blocks'
import { card, factWords, link, sampleMark } from '../parts/marks'
import { remarkLines, reportFacts, reportGroups, reportTexts } from '../view/report'
import { paint, type Painted, type Scene } from './painted'

export function paintReport(report: PublicReport, scene: Scene): Painted {
  const { year, years, title, sections, remarks, corrections, isReported, notice } = report
  const files = [[reportTexts.words, 'docx'], [reportTexts.pdf, 'pdf'], [reportTexts.csv, 'csv'], [reportTexts.json, 'json']] as const
  return paint(scene, {
    page: 'report',
    title,
    lead: html`${sampleMark(report.sample)}${factWords(reportFacts(report))}`,
    description: reportTexts.description,
    body: html`${isReported && html`<p class="w-soft">${reportTexts.reported}</p>`}${
      remarks.length > 0 && card(isReported ? reportTexts.remarks : reportTexts.looks, isReported && html`<p class="w-soft">${reportTexts.remarksHint}</p>`, remarkLines(report).map((words) => html`<p>${words}</p>`))
    }${sections.filter(({ blocks, lines }) => blocks.length + lines.length > 0).map(({ title: head, blocks, lines }) => card(
      head || reportTexts.preamble, textBlocks(blocks), reportGroups(lines).map((group) => html`${group.head !== '' && html`<h3 class="w-text-heading-small">${group.head}</h3>`}<ul class="w-list">${group.rows.map(({ label, value, more }) => html`<li class="w-list-item">${label}：${value !== '' && html`<strong>${value}</strong>`}${more}</li>`)}</ul>`),
    ))}${corrections.length > 0 && card(reportTexts.notes, corrections.map((words) => html`<p class="w-soft">${words}</p>`))}${card(
      reportTexts.files, files.map(([words, ending]) => html`<p>${link(reportFilePath(year, ending), words)}</p>`), html`<p>${link(reportSchemaPath, reportTexts.schema)}</p>`, html`<p>${link(pageUrl('notice', { id: notice }), reportTexts.notice)}</p>`,
    )}${years.length > 1 && card(reportTexts.otherYears, years.filter((one) => one !== year).map((one) => html`<p>${link(pageUrl('report', { year: String(one) }), reportTexts.otherYear(one))}</p>`))}`,
  })
}
