import type { RequestLetter } from '@mingbai/contracts/info-requests'
import { decisionOf, type Decision } from '@mingbai/rules/requests/decisions'
import { remedyOn } from '@mingbai/rules/requests/remedies'
import { longDate } from '../view/dates'
import { answerTemplates, letterTexts, remedyTemplates, type AnswerTemplate } from './answer-templates'
import { letterTemplates, type LetterKind } from './letter-templates'

export interface LetterFacts {
  /** The regulation in force for the application. */
  law: '2007' | '2019'
  office: { fullName: string; department: string; phone: string; address: string; county: string }
  /** 文号; empty: not given yet. */
  number: string
  /** Asia/Shanghai. */
  date: string
  addressee: string
  /** What was asked for, in one line. */
  info: string
  caseNumber: string
  receivedOn: string
  /** What the office wrote itself. */
  words: string
  /** Only of an answer. */
  outcome?: string
  body?: string
  bodyPhone?: string
  suppliedOn?: string
  correctBy?: string
  /** The day until which an answer is promised by law. */
  dueOn?: string
  /** It lies past the last year whose holidays are known. */
  dueProvisional?: boolean
  /** Working days added. */
  days?: string
}

type Values = Record<string, string>

/** A letter of the procedure, filled in. Throws when an answer's kind is not of the table. */
export function composeLetter(kind: LetterKind, facts: LetterFacts): RequestLetter {
  const { office, law } = facts
  const dates = { receivedOn: facts.receivedOn, suppliedOn: facts.suppliedOn, correctBy: facts.correctBy, dueOn: facts.dueOn }
  const regulation = letterTexts.regulations[law]
  const values: Values = {
    regulation, info: facts.info, caseNumber: facts.caseNumber, words: facts.words, body: facts.body ?? '', bodyPhone: facts.bodyPhone ?? '', days: facts.days ?? '',
    phone: office.phone, address: office.address, county: office.county,
    ...Object.fromEntries(Object.entries(dates).map(([name, date]) => [name, date ? longDate(date) : ''])),
  }
  if (values.dueOn && facts.dueProvisional) values.dueOn += letterTexts.provisional
  const { title, article, paragraphs, remedies } = kind === 'answer' ? answer(facts, values) : { ...letterTemplates[law][kind], remedies: [] }
  return {
    title, number: facts.number, issuer: office.fullName, addressee: facts.addressee, paragraphs: paragraphs.flatMap((template) => fill(template, values)), remedies,
    date: longDate(facts.date), contact: letterTexts.contact(office.department, office.phone, office.address), article: `${regulation}${article}`,
  }
}

function answer(facts: LetterFacts, values: Values): { title: string; article: string; paragraphs: string[]; remedies: string[] } {
  const decision = decisionOf(facts.outcome ?? '')
  const template = templateOf(decision?.code)
  if (!decision || !template) throw new Error(`no letter for ${facts.outcome}`)
  const article = (facts.law === '2007' ? decision.article2007 : null) ?? decision.article
  const basis = letterTexts.basis(values.regulation ?? '', article)
  return {
    title: template.title, article,
    paragraphs: [letterTexts.opening, letterTexts.corrected, `${letterTexts.examined}${template.finding.replace('{basis}', basis)}`, '{words}', ...(template.closing ?? [])],
    remedies: remediesOf(decision, facts),
  }
}

const templateOf = (code: string | undefined): AnswerTemplate | undefined => Object.entries<AnswerTemplate>(answerTemplates).find(([name]) => name === code)?.[1]

function remediesOf({ reconsiderFirst, code }: Decision, { date, office }: LetterFacts): string[] {
  const { reconsideration, court, first } = remedyOn(date)
  const common = { county: office.county, days: String(reconsideration.days), reconsiderArticle: reconsideration.article }
  const either = fill(remedyTemplates.either, { ...common, months: String(court.months), courtArticle: court.article })
  if (!reconsiderFirst || !first) return either
  const forced = fill(remedyTemplates.reconsiderFirst, { ...common, firstArticle: first.article, courtDays: String(first.courtDays), courtArticle: first.courtArticle })
  // What was given out in part may be contested on either way, what was held back only by 复议 first.
  return code === 'partlyGranted' ? [...forced, ...either] : forced
}

/** One paragraph per line of what was written; none when something it asks for is empty. */
function fill(template: string, values: Values): string[] {
  const names = [...template.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => (name ? [name] : []))
  if (names.some((name) => !values[name]?.trim())) return []
  return template.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '').split('\n').map((line) => line.trim()).filter(Boolean)
}
