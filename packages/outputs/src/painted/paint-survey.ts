import type { SurveyPage } from '@mingbai/contracts/surveys'
import { pages, pageUrl } from '@mingbai/contracts/routes'
import { type Fragment, html } from '../html'
import { choices } from '../parts/choices'
import { card, link, pairs } from '../parts/marks'
import { figureChips, figuresTexts } from '../view/figures'
import { answerBars, sourceRows, surveyLines, surveyStanding, surveyTexts, villageCards } from '../view/surveys'
import { paint, type Painted, type Scene } from './painted'

const soft = (lines: readonly string[]): Fragment[] => lines.map((words) => html`<p class="w-soft">${words}</p>`)

/** 群众评议: what is asked, and what came of it. */
export function paintSurvey({ survey, years, smallestCell }: SurveyPage, scene: Scene, asked?: string): Painted {
  const year = survey?.year ?? (asked ? Number(asked) : undefined)
  return paint(scene, {
    page: 'survey',
    title: pages.survey.title,
    lead: year === undefined ? surveyTexts.description : surveyTexts.lead(year),
    description: `${scene.tenant.fullName}：${surveyTexts.description}`,
    body: html`${choices(figuresTexts.which, figureChips('survey', year))}${survey ? round(survey) : soft([asked ? surveyTexts.noneThisYear : surveyTexts.none])}${
      card(surveyTexts.how, soft([...surveyTexts.rules, surveyTexts.few(smallestCell)]))
    }${years.filter((one) => one !== survey?.year).map((one) => html`<p>${link(pageUrl('survey', { year: String(one) }), surveyTexts.lead(one))}</p>`)}`,
  })
}

function round(survey: NonNullable<SurveyPage['survey']>): Fragment {
  const { figures, questions, notice, state } = survey
  const standing = surveyStanding(survey)
  return html`<p>${survey.intro}</p><p class="w-soft">${surveyTexts.days(survey)}</p>${standing !== null && html`<p>${standing}</p>`}${
    state === 'current' && html`<p>${link(pageUrl('answer'), surveyTexts.answer)}</p>`
  }${figures
    ? html`${card(surveyTexts.headline, pairs(surveyLines(survey)))}${figures.all.questions !== null && questions.map((words, at) => card(words, pairs(answerBars(figures.all, at).map((bar) => [bar.label, bar.words])), sourceRows(survey, at).length > 0 && html`<p class="w-soft">${surveyTexts.bySource}</p>`, pairs(sourceRows(survey, at))))}${
      villageCards(survey).map(({ title, rows }) => card(title, pairs(rows)))
    }${card(surveyTexts.notice, notice ? html`<p>${notice.summary}</p><p>${link(pageUrl('notice', { id: notice.id }), notice.title)}</p>` : soft([surveyTexts.noNotice]))}`
    : card(surveyTexts.questions, questions.map((words, at) => html`<p>${at + 1}. ${words}</p>`))}`
}
