import type { PlanBody, PublicPlan } from '@mingbai/contracts/public-plan'
import { planPath } from '@mingbai/contracts/routes'
import { html, type Fragment } from '../html'
import { type Office, serverPage } from '../page'
import { icon, type IconName } from '../parts/icon'
import { card, link } from '../parts/marks'
import { longDate } from '../view/dates'
import { amendmentLines, planTexts } from './words'

type Point = PublicPlan['months'][number]['tasks'][number]

const tones = { ahead: ['plain', 'dot'], due: ['going', 'clock'], done: ['done', 'check'], overdue: ['late', 'alert'], struck: ['plain', 'dot'] } as const satisfies Record<PlanBody['progress'], readonly [string, IconName]>

/** 年度工作要点: month by month what was resolved, who does it and how far it is. */
export function planPage({ office, plan }: { office: Office; plan: PublicPlan }): string {
  const { year, years, approvedOn, tasks, done, overdue, struck, months } = plan
  const empty = months.filter((one) => one.tasks.length === 0).map(({ month }) => planTexts.month(month))
  const others = years.filter((one) => one !== year)
  return serverPage({
    title: planTexts.title(year), office, lead: tasks === 0 ? planTexts.none : planTexts.lead(tasks, done, overdue, struck),
    body: html`${tasks > 0 && approvedOn !== null && html`<p class="w-soft">${planTexts.approved(longDate(approvedOn))}</p>`}${
      months.flatMap(({ month, tasks: inMonth }) => (inMonth.length > 0 ? [card(planTexts.month(month), html`<ul>${inMonth.map(pointItem)}</ul>`)] : []))}${tasks > 0 && empty.length > 0 && html`<p class="w-soft">${planTexts.emptyMonths(empty)}</p>`}${
      others.length > 0 && card(planTexts.otherYears, html`<p>${others.map((one) => html`${link(`${planPath}?year=${one}`, planTexts.year(one))} `)}</p>`)}`,
  })
}

const pointItem = ({ text, proof, bodies }: Point): Fragment =>
  html`<li class="w-list-item"><p>${text}</p><p class="w-soft">${planTexts.proof(proof)}</p><ul>${bodies.map(bodyItem)}</ul></li>`

function bodyItem(body: PlanBody): Fragment {
  const { name, progress, progressLabel, doneOn, words, shownBy } = body
  const [tone, mark] = tones[progress]
  return html`<li><span class="w-tag w-tag-${tone}">${icon(mark)}${progressLabel}</span> <span class="w-fact">${name}</span>${doneOn !== null && html` <span class="w-fact">${planTexts.on(longDate(doneOn))}</span>`}${
    words !== '' && html`<p>${words}</p>`}${amendmentLines(body).map((line) => html`<p class="w-soft">${line}</p>`)}${shownBy?.path && html`<p>${link(shownBy.path, planTexts.see(shownBy.title))}</p>`}</li>`
}
