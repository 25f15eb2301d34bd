import { decide, type Decision } from '@mingbai/rules/engine/decide'
import type { Field } from '@mingbai/rules/engine/procedure'
import type { CaseFacts, CaseState, CaseVerb } from '@mingbai/rules/procedures/case-vocabulary'
import { noRequestFacts } from '@mingbai/rules/procedures/info-request'
import { currentCaseProcedure } from '@mingbai/rules/procedures/cases'
import type { TenantFiles } from './tenant-files'

type SampleCase = TenantFiles['samples']['cases'][number]
type Step = SampleCase['story'][number]

/** Samples are dated back from the first start: they live by the procedures that are newest then. */
const LATEST = '9999-12-31'

// Any telephone or identity number written into a sample could be somebody's.
const personalNumber = /1[3-9]\d{9}|\d{17}[\dXx]/

/**
 * What is wrong with a sample case, or null. The story is walked through the real procedure, so that a change of
 * the rules shows here and not on the first start of a fresh machine.
 */
export function storyProblem(sample: SampleCase, organisations: ReadonlySet<string>): string | null {
  const procedure = currentCaseProcedure(sample.kind, LATEST)
  const facts: CaseFacts = { wordsState: sample.wordsPrivate ? 'private' : 'waiting', reopened: 0, rated: false, held: false, paused: false, extended: false, fromOutside: false, details: {}, helped: false, joined: false, ...noRequestFacts, byAnother: true }
  let state: CaseState = procedure.initial
  let previousState: CaseState | null = null
  let daysAgo = sample.submittedDaysAgo

  const words = [sample.words, ...sample.story.flatMap((step) => Object.values(step.input))].join('\n')
  if (personalNumber.test(words)) return '示例里不能有电话号码或身份证号'

  for (const [index, step] of sample.story.entries()) {
    const here = `story 第 ${index + 1} 步 ${step.verb}`
    if (step.daysAgo > daysAgo) return `${here}：daysAgo 比上一步还早`
    daysAgo = step.daysAgo
    const decision: Decision<CaseState, CaseVerb, CaseFacts> = decide(procedure, { state, previousState, facts }, new Set([step.by]), step.verb)
    if (!decision.ok) return `${here}：${state} 时 ${step.by} 不能这样做（${decision.because}）`
    const problem = inputProblem(step, decision.row.fields ?? [], organisations)
    if (problem) return `${here}：${problem}`
    if (decision.to !== state) previousState = state
    state = decision.to
    if (step.verb === 'showWords') facts.wordsState = 'shown'
    if (step.verb === 'withholdWords') facts.wordsState = 'withheld'
    if (step.verb === 'rate') facts.rated = true
    if (step.verb === 'reopen') facts.reopened += 1
  }
  return reaches(sample.targetState, state, facts) ? null : `story 走到 ${state}，不是 targetState「${sample.targetState}」`
}

function reaches(target: SampleCase['targetState'], state: CaseState, facts: CaseFacts): boolean {
  if (target === 'reopened') return state === 'handling' && facts.reopened > 0
  if (target === 'overdue') return state === 'accepted' || state === 'handling'
  return state === target
}

function inputProblem({ input }: Step, fields: readonly Field[], organisations: ReadonlySet<string>): string | null {
  for (const name of Object.keys(input)) if (!fields.some((field) => field.name === name)) return `没有「${name}」这一项`
  for (const field of fields) {
    const value = input[field.name]
    if (value === undefined) {
      if (field.required) return `缺少「${field.name}」`
      const group = field.oneOf
      if (group && !fields.some((other) => other.oneOf === group && input[other.name] !== undefined)) return `缺少「${field.name}」`
      continue
    }
    if (field.maxLength !== undefined && value.length > field.maxLength) return `「${field.name}」太长`
    if (field.options && !field.options.includes(value)) return `「${field.name}」不能是「${value}」`
    if (field.type === 'organisation' && !organisations.has(value)) return `「${field.name}」${value} 在 organisations.json 里没有`
    if (field.type === 'date' && !/^\+\d+$/.test(value)) return `「${field.name}」要写成 +天数`
  }
  return null
}
