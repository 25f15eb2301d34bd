import { caseActionLabels, caseKindLabels, caseStateLabels } from '../case-labels'
import { documentActionLabels, documentStateLabels } from '../document-labels'
import { disclosureActionLabels, disclosureStateLabels, roleLabels } from '../labels'
import { peopleListActionLabels, peopleListStateLabels } from '../people-list-labels'
import { applicantActionLabels } from '../request-labels'
import { tipOffActionLabels, tipOffStateLabels } from '../tip-off-labels'
import { caseKinds } from '@mingbai/rules/case-kinds'
import { documentProcedure } from '@mingbai/rules/documents/procedure'
import type { Party } from '@mingbai/rules/engine/procedure'
import { peopleListProcedure } from '@mingbai/rules/people-lists/procedure'
import { caseProcedures } from '@mingbai/rules/procedures/cases'
import { disclosureProcedure, disclosureProcedureOf } from '@mingbai/rules/procedures/disclosure'
import { tipOffProcedure } from '@mingbai/rules/tip-offs/procedure'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { reachable, writeTable, type AnyProcedure, type Told } from './write-table'

/**
 * Who may do what, from where, in words that can be read without reading code: one file for each kind of thing, every version in it.
 * After a change of the rules: `WRITE_TABLES=1 npx jest who-may`, and read what the diff says before it is committed.
 */
const parties: Record<Party, string> = { resident: '村民本人', ...roleLabels, helper: '协办单位', system: '系统自动' }

const textOf = (labels: Record<string, { label: string }>) => (verb: string) => labels[verb]?.label ?? ''
const versions = (name: string, states: Record<string, string>, verb: Told['verb'], procedures: readonly AnyProcedure[]): Told[] =>
  procedures.map((procedure) => ({ title: `${name}（第${procedure.version}版）`, states, verb, procedure }))

const caseVerb = (kind: string) => (verb: string, party: Party) => (kind === 'infoRequest' && party === 'resident' ? textOf({ ...caseActionLabels, ...applicantActionLabels })(verb) : textOf(caseActionLabels)(verb))
const upTo = (version: number) => Array.from({ length: version }, (_, at) => disclosureProcedureOf(at + 1))

const files: Record<string, Told[]> = {
  ...Object.fromEntries(caseKinds.map((kind) => [kind, versions(caseKindLabels[kind], caseStateLabels, caseVerb(kind), caseProcedures[kind])])),
  tipOff: versions('举报', tipOffStateLabels, textOf(tipOffActionLabels), [tipOffProcedure]),
  disclosure: versions('公开信息', disclosureStateLabels, textOf(disclosureActionLabels), upTo(disclosureProcedure.version)),
  peopleList: versions('名单公示', peopleListStateLabels, textOf(peopleListActionLabels), [peopleListProcedure]),
  document: versions('公文', documentStateLabels, textOf(documentActionLabels), [documentProcedure]),
}

const preface = ['谁在哪一步可以做什么。由规则生成，测试逐字核对；规则一改，这里就要跟着改。', '带“＊”的还有别的条件，如：还没有评价过、不是拟稿的人。并在一起办的件，由“系统自动”跟着那一件走。', '', ''].join('\n')
const pathOf = (name: string) => join(__dirname, 'tables', `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.md`)

describe.each(Object.entries(files))('%s', (name, told) => {
  it('stands in its table word for word', () => {
    const written = preface + told.map((one) => writeTable(one, parties)).join('\n')
    if (process.env.WRITE_TABLES) writeFileSync(pathOf(name), written)
    expect(readFileSync(pathOf(name), 'utf8')).toBe(written)
  })

  it.each(told.map((one) => [one.title, one] as const))('%s: each state is reached and has its word, and so has each verb', (_title, { procedure, states, verb }) => {
    expect([...reachable(procedure)].sort()).toEqual([...procedure.states].sort())
    expect(procedure.states.filter((state) => !states[state])).toEqual([])
    expect(procedure.rows.flatMap((row) => row.by.map((party) => [row.verb, party, verb(row.verb, party)])).filter(([, , word]) => !word)).toEqual([])
    expect(procedure.rows.flatMap(({ from }) => from).filter((state) => !procedure.states.includes(state))).toEqual([])
  })
})
