import { surveyAnswerLabels, type SurveyGroupView, type SurveyPage } from '@mingbai/contracts/surveys'
import { surveyAnswers } from '@mingbai/rules/surveys/survey'
import { longDate } from './dates'
import type { FigureBar } from './figures'

type Round = NonNullable<SurveyPage['survey']>

export const surveyTexts = {
  description: '每年一次，村民说公开和办事好不好。多少人评的、怎么评的，都在这里。',
  lead: (year: number) => `${year}年的群众评议`,
  none: '还没有办过群众评议。',
  noneThisYear: '这一年没有办群众评议。',
  days: ({ fromOn, untilOn }: Round) => `${longDate(fromOn)}到${longDate(untilOn)}`,
  current: (figuresOn: string) => `正在评。结果${longDate(figuresOn)}公布，好坏都照实登。`,
  counting: (figuresOn: string) => `评完了，纸上的、电话的还在登记。结果${longDate(figuresOn)}公布，好坏都照实登。`,
  answer: '我来评一评',
  headline: '多少人评的',
  all: '一共',
  questions: '问了什么',
  bySource: '分开看',
  village: (name: string) => `各村：${name}`,
  few: (least: number) => `不到 ${least} 个人的不单独说，和别的合在一起：怕认出是谁。`,
  tooFew: '评的人太少，不说各项多少，怕认出是谁。',
  notice: '乡里准备怎么改',
  noNotice: '乡里怎么改，还在写，写好了登在这里。',
  rules: [
    '手机上评的，一部手机一次，不用登录、不记名字。',
    '电话问的、纸上填的，由乡里党政办登记，和手机上的分开列。',
    '没有评的那一项算“未评价”，不算满意。',
    '村民另外写的话只给乡里看，不公开。',
  ],
  how: '怎么评、怎么数的',
} as const

const unansweredLabel = '未评价'
const people = (n: number) => `${n} 人`

/** How many, and in which ways they were asked. */
export function surveyLines({ figures }: Round): [name: string, value: string][] {
  if (!figures) return []
  return [[surveyTexts.all, people(figures.all.people)], ...(figures.sources.length > 1 ? figures.sources.map(({ label, people: n }): [string, string] => [label, people(n)]) : figures.sources.map(({ label }): [string, string] => ['怎么问的', label]))]
}

/** The answers to one question, each out of all who were asked. */
export function answerBars({ people: all, questions }: SurveyGroupView, at: number): FigureBar[] {
  const asked = questions?.[at]
  if (!asked) return []
  const rows = [...surveyAnswers.map((answer, place) => ({ label: surveyAnswerLabels[answer], count: asked.counts[place] ?? 0 })), { label: unansweredLabel, count: asked.unanswered }]
  return rows.map(({ label, count }) => ({ label, words: `${people(count)}，${Math.round((count / all) * 1000) / 10}%`, length: count / all, done: label === unansweredLabel ? 0 : 1 }))
}

/** The same in one line: 满意 6、不满意 1、未评价 2. What nobody said is left out. */
export function answerWords({ questions }: SurveyGroupView, at: number): string {
  const asked = questions?.[at]
  if (!asked) return ''
  return [...surveyAnswers.map((answer, place) => [surveyAnswerLabels[answer], asked.counts[place] ?? 0] as const), [unansweredLabel, asked.unanswered] as const]
    .flatMap(([label, count]) => (count > 0 ? [`${label} ${count}`] : [])).join('、')
}

/** One question by source, each with its people; nothing where there is one source only. */
export const sourceRows = ({ figures }: Round, at: number): [name: string, value: string][] =>
  figures && figures.sources.length > 1 ? figures.sources.map((group) => [`${group.label}，${people(group.people)}`, answerWords(group, at)]) : []

/** Villages of their own, each with all questions; nothing where all stand together. */
export const villageCards = ({ figures, questions }: Round): { title: string; rows: [name: string, value: string][] }[] =>
  figures && figures.villages.length > 1 ? figures.villages.map((group) => ({ title: surveyTexts.village(`${group.label}，${people(group.people)}`), rows: questions.map((words, at) => [words, answerWords(group, at)]) })) : []

/** What to say where nothing is told yet. */
export function surveyStanding({ state, figuresOn, figures }: Round): string | null {
  if (state === 'current') return surveyTexts.current(figuresOn)
  if (state === 'counting') return surveyTexts.counting(figuresOn)
  return figures?.all.questions ? null : surveyTexts.tooFew
}
