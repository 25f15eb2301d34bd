import type { ReplyOf } from '@mingbai/contracts/endpoint'
import { selfCheckPaperPath, type SelfCheck, type SelfCheckFacts, type SelfCheckGlance, type selfCheckEndpoints } from '@mingbai/contracts/self-checks'
import { periodWords } from '@mingbai/rules/catalogue/duties'
import { selfCheckLines } from '@mingbai/rules/catalogue/self-check'
import { lastQuarters, quarterOf } from '@mingbai/rules/clock/quarter'
import * as z from 'zod/mini'
import type { StaffScope } from '../house'
import { Refusal } from '../http/refusal'
import { organisationName } from '../tenant/book'
import { readFacts, type Known } from './read-facts'
import { assertMayRead, mayConfirm, mayFill, mayRead, maySendBack, needsSaidBy, readChecks, type StoredCheck } from './self-check-row'
import { knownWords, selfCheckTexts } from './texts'

const QUARTERS = 8
const nameRow = z.object({ name: z.string() })

/** Its facts are those of the day it was confirmed, else of today. Throws notFound. */
export async function readSelfCheck(village: string, quarter: string, known: Known, scope: StaffScope): Promise<SelfCheck> {
  const { db, tenant, today } = scope
  assertMayRead(village, scope)
  if (quarter > quarterOf(today)) throw new Refusal('notFound')
  const [row] = await readChecks(quarter, scope, village)
  const facts = row?.facts ?? (await readFacts([village], quarter, known, scope)).get(village)
  if (!facts) throw new Refusal('notFound')
  const [head] = row?.confirmedBy ? await db.read(nameRow, 'SELECT name FROM staff WHERE id = ?', [row.confirmedBy]) : []
  const isOpen = row?.state !== 'confirmed'
  return {
    village: { code: village, name: organisationName(tenant, village) }, quarter, quarterLabel: periodWords(quarter), seq: row?.seq ?? 0, state: row?.state ?? 'draft', stateLabel: row ? selfCheckTexts.states[row.state] : selfCheckTexts.blank, facts,
    lines: selfCheckLines.map((line) => ({ line, ask: selfCheckTexts.asks[line], known: knownWords[line](facts), answer: row?.answers[line] ?? null })),
    note: row?.note ?? '', saidBy: row?.saidBy ?? '', confirmedOn: row?.confirmedOn ?? null, confirmedBy: head?.name ?? '',
    mayFill: isOpen && mayFill(village, scope), mayConfirm: isOpen && mayConfirm(village, scope), needsSaidBy: needsSaidBy(village, scope), maySendBack: !isOpen && maySendBack(scope),
    paper: { pdf: selfCheckPaperPath(village, quarter, 'pdf'), word: selfCheckPaperPath(village, quarter, 'docx') },
  }
}

/** The villages in their own order: nobody is first or last. */
export async function listSelfChecks(asked: string | undefined, known: Known, scope: StaffScope): Promise<ReplyOf<typeof selfCheckEndpoints.listSelfChecks>> {
  const { tenant, today } = scope
  const quarter = asked ?? quarterOf(today)
  const villages = tenant.villages.filter(({ code }) => mayRead(code, scope))
  const codes = villages.map(({ code }) => code)
  const [rows, facts] = await Promise.all([readChecks(quarter, scope), readFacts(codes, quarter, known, scope)])
  return {
    quarter, quarterLabel: periodWords(quarter), quarters: lastQuarters(today, QUARTERS).map((one) => ({ quarter: one, label: periodWords(one) })),
    items: villages.map(({ code, name }) => {
      const row = rows.find((one) => one.village === code)
      return glance({ code, name }, row, row?.facts ?? facts.get(code))
    }),
  }
}

function glance(village: SelfCheckGlance['village'], row: StoredCheck | undefined, facts: SelfCheckFacts | undefined): SelfCheckGlance {
  return {
    village, state: row?.state ?? null, stateLabel: row ? selfCheckTexts.states[row.state] : selfCheckTexts.blank,
    late: facts?.duties.reduce((sum, { late }) => sum + late, 0) ?? 0, boardsOld: facts?.boards.filter(({ isCurrent }) => !isCurrent).length ?? 0, paperUp: facts?.lists.paperUp ?? 0, overdue: facts?.cases.overdue ?? 0,
    notInOrder: selfCheckLines.flatMap((line) => (row?.answers[line]?.tick === 'no' ? [`${selfCheckTexts.asks[line]}：${row.answers[line].note}`] : [])),
  }
}
