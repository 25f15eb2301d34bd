import { caseKindLabels } from '@mingbai/contracts/case-labels'
import type { CaseImport, ImportedCases } from '@mingbai/contracts/case-imports'
import type { EnteredCase } from '@mingbai/contracts/intake'
import { importColumnLabels, sourceLabels } from '@mingbai/contracts/intake-labels'
import { entriesFor } from '@mingbai/rules/intake/intake'
import { importedKinds, plainHeading, type MatchedHeadings } from '@mingbai/rules/intake/import-columns'
import { canonical } from '@mingbai/rules/ledger/hash'
import * as z from 'zod/mini'
import { isDuplicateKey } from '../../database/is-duplicate-key'
import type { Database } from '../../database/database'
import type { StaffScope } from '../../house'
import { Refusal } from '../../http/refusal'
import { lookupDigest, sha256 } from '../../keys/seal'
import { logChange } from '../../engine/log-change'
import { organisationName } from '../../tenant/book'
import { Tenant } from '../../tenant/tenant.entity'
import { held, writeEntered } from './enter-case'
import { readImport, type ReadCase } from './read-import'
import { importTexts } from './texts'

type System = NonNullable<EnteredCase['outside']>['system']

/** Rows a transaction: short enough that a villager's complaint does not wait for it. */
const CHUNK = 50
const LOOKED_UP_AT_ONCE = 200
const TRIES = 3
const SHOWN_WORDS = 80

/** 批量登记, first look: nothing is written. The file itself is not kept; the confirmation brings it again. */
export async function previewImport(system: System, bytes: Buffer, scope: StaffScope): Promise<CaseImport> {
  mayImport(system, scope)
  const { cases, message, faults, leftOut, headings } = await readImport(bytes, { system, tenant: scope.tenant, today: scope.today })
  const known = await findKnown(scope.db, system, cases, scope)
  const rows = cases.map((one) => ({
    row: one.row, outsideNumber: one.outside.number, kindLabel: caseKindLabels[one.kind], receivedOn: one.receivedOn, dueOn: one.outside.dueOn,
    words: one.words.length > SHOWN_WORDS ? `${one.words.slice(0, SHOWN_WORDS)}…` : one.words, village: organisationName(scope.tenant, one.village), spot: one.spot,
    hasContact: one.contactName !== '' || one.contactPhone !== '', known: known.get(one.outside.number) ?? null,
  }))
  return { message, faults, leftOut, headings, rows, fresh: message ? 0 : rows.filter((row) => row.known === null).length }
}

/** 列名对一对: from now on this source's headings mean that. */
export async function matchHeadings(system: System, given: MatchedHeadings, scope: StaffScope): Promise<{ remembered: number }> {
  mayImport(system, scope)
  const { tenant } = scope
  const headings = Object.fromEntries(Object.entries(given).map(([text, column]) => [plainHeading(text), column]))
  const { importHeadings = {} } = tenant.settings
  const named = (matched: MatchedHeadings = {}) => ({ [sourceLabels[system]]: Object.entries(matched).map(([text, column]) => `${text} → ${column ? importColumnLabels[column] : importTexts.notRead}`).join('，') })
  await scope.db.write(async (tx) => {
    await tx.update(Tenant, { code: tenant.code }, { settings: JSON.stringify({ ...tenant.settings, importHeadings: { ...importHeadings, [system]: headings } }) })
    await logChange(tx, scope, { objectType: 'tenant', objectId: tenant.code, verb: 'settings', label: tenant.name, before: named(importHeadings[system]), after: named(headings) })
  })
  return { remembered: Object.keys(headings).length }
}

/** All or nothing as to what is wrong with the table; what was cut off half-way is finished by confirming once more. */
export async function confirmImport(system: System, bytes: Buffer, scope: StaffScope): Promise<ImportedCases> {
  mayImport(system, scope)
  const { cases, message, faults } = await readImport(bytes, { system, tenant: scope.tenant, today: scope.today })
  if (message || faults.length > 0) throw new Refusal('importUnfit', { detail: message || importTexts.faults(faults.length) })
  const before = await findKnown(scope.db, system, cases, scope)
  const fresh = cases.filter(({ outside }) => !before.has(outside.number))
  for (let from = 0; from < fresh.length; from += CHUNK) await enterChunk(system, fresh.slice(from, from + CHUNK), scope)
  const after = await findKnown(scope.db, system, fresh, scope)
  const entered = fresh.flatMap(({ outside: { number: outsideNumber } }) => {
    const found = after.get(outsideNumber)
    return found ? [{ outsideNumber, ...found }] : []
  })
  return { entered, known: before.size }
}

async function enterChunk(system: System, cases: readonly ReadCase[], scope: StaffScope): Promise<void> {
  const open = entriesFor(held(scope))
  for (let tried = 1; ; tried++) {
    try {
      await scope.db.write(async (tx) => {
        const known = await findKnown(tx, system, cases, scope)
        for (const { row: _row, ...one } of cases) {
          if (known.has(one.outside.number)) continue
          const role = open.find(({ kind }) => kind === one.kind)?.by.find((by) => held(scope).has(by)) ?? 'office'
          const entered: EnteredCase = { ...one, submissionKey: keyOf(system, one.outside.number, scope) }
          const text: Record<string, string> = typeof one.fields.petitionClass === 'string' ? { petitionClass: one.fields.petitionClass } : {}
          await writeEntered(tx, entered, { digest: sha256(canonical(entered)), text, role }, scope)
        }
      })
      return
    } catch (error) {
      // Somebody else was entering the same: what is there by now is left out.
      if (!isDuplicateKey(error) || tried >= TRIES) throw error
    }
  }
}

/** One number of another system has one key, however often its row comes; nobody outside can reckon it. */
const keyOf = (system: System, number: string, { keys, tenant }: StaffScope): string => sha256(lookupDigest(keys, 'caseImport', `${tenant.code}|${system}|${number}`)).slice(0, 32)

function mayImport(system: System, scope: StaffScope): void {
  const open = new Set(entriesFor(held(scope)).map(({ kind }) => kind))
  if (!importedKinds[system].every((kind) => open.has(kind))) throw new Refusal('notAllowed')
}

const knownRow = z.object({ id: z.string(), number: z.string(), outsideNumber: z.string() })

async function findKnown(db: Pick<Database, 'read'>, system: System, cases: readonly ReadCase[], { tenant }: StaffScope): Promise<Map<string, { id: string; number: string }>> {
  const known = new Map<string, { id: string; number: string }>()
  for (let from = 0; from < cases.length; from += LOOKED_UP_AT_ONCE) {
    const numbers = cases.slice(from, from + LOOKED_UP_AT_ONCE).map(({ outside }) => outside.number)
    const rows = await db.read(
      knownRow, `SELECT public_id AS id, number, outside_number FROM case_file WHERE tenant = ? AND outside_system = ? AND outside_number IN (${numbers.map(() => '?').join(', ')})`, [tenant.code, system, ...numbers],
    )
    for (const { id, number, outsideNumber } of rows) known.set(outsideNumber, { id, number })
  }
  return known
}
