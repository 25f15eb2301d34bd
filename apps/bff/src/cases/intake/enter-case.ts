import type { Receipt } from '@mingbai/contracts/submit-case'
import { caseKindLabels, caseOptionLabels } from '@mingbai/contracts/case-labels'
import type { EnteredCase, IntakeForm } from '@mingbai/contracts/intake'
import { sourceLabels } from '@mingbai/contracts/intake-labels'
import { fieldLabels } from '@mingbai/contracts/labels'
import { consentWays, enteredKinds, enteredSources, entriesFor, onBehalfRelations, outsideSystems } from '@mingbai/rules/intake/intake'
import { canonical } from '@mingbai/rules/ledger/hash'
import type { Role } from '@mingbai/rules/roles'
import * as z from 'zod/mini'
import type { Tx } from '../../database/transaction'
import { parseFields } from '../../engine/parse-fields'
import type { StaffScope } from '../../house'
import { Refusal } from '../../http/refusal'
import { sha256 } from '../../keys/seal'
import { createCase } from '../create-case'
import { createOnce } from '../create-once'
import { presentField } from '../present-actions'
import { officeOf } from '../staff-case'

export const held = ({ actor }: StaffScope): ReadonlySet<Role> => new Set(actor.appointments.map(({ role }) => role))
const labelled = <Code extends string>(codes: readonly Code[], labels: Record<string, string>) => codes.map((code) => ({ code, label: labels[code] ?? code }))

export function readIntakeForm(scope: StaffScope): IntakeForm {
  const { tenant, today } = scope
  const open = entriesFor(held(scope))
  return {
    today,
    takesRequests: held(scope).has('office'),
    kinds: enteredKinds.flatMap((code) => open.filter(({ kind }) => kind === code).map(({ fields }) => ({ code, label: caseKindLabels[code], fields: fields.map((field) => presentField(field, fieldLabels[field.name] ?? { label: field.name, hint: '' })) }))),
    sources: labelled(enteredSources, sourceLabels),
    systems: labelled(outsideSystems, sourceLabels),
    relations: labelled(onBehalfRelations, caseOptionLabels),
    consents: labelled(consentWays, caseOptionLabels),
    categories: [...tenant.categories.values()].filter(({ active }) => active).map(({ code, name }) => ({ code, label: name })),
  }
}

/** 登记来件: what came by telephone, letter or from elsewhere, entered by the office in its own name. */
export async function enterCase(entered: EnteredCase, scope: StaffScope): Promise<Receipt> {
  const entry = entriesFor(held(scope)).find(({ kind }) => kind === entered.kind)
  if (!entry) throw new Refusal('notAllowed')
  if (entered.receivedOn > scope.today) throw new Refusal('dayAheadUnfit')
  const { text } = parseFields(entry.fields, entered.fields, { isOrganisation: (code) => scope.tenant.organisations.has(code) })
  const role = entry.by.find((one) => held(scope).has(one)) ?? 'office'
  const digest = sha256(canonical(entered))
  return createOnce(entered.submissionKey, digest, scope, (tx) => writeEntered(tx, entered, { digest, text, role }, scope))
}

export interface Checked {
  digest: string
  text: Record<string, string>
  role: Role
}

/** The row, its first event and what goes out, in the caller's transaction. */
export async function writeEntered(tx: Tx, entered: EnteredCase, { digest, text, role }: Checked, scope: StaffScope): Promise<void> {
  const { tenant, actor } = scope
  const { onBehalf, outside, category, village, fields: _own, ...given } = entered
  if (outside) await refuseSecond(tx, outside, scope)
  const by = officeOf(scope)
  await createCase(tx, {
    ...given, submissionDigest: digest,
    category: category !== null && tenant.categories.has(category) ? category : null,
    village: village !== null && tenant.organisations.has(village) ? village : null,
    ...(onBehalf ? { helper: onBehalf.name } : {}),
    details: {
      ...Object.fromEntries(Object.entries(text).filter(([, value]) => value !== '')),
      ...(onBehalf ? { onBehalf: onBehalf.relation, consent: onBehalf.consent } : {}),
      ...(outside?.dueOn ? { outsideDueOn: outside.dueOn } : {}),
    },
    ...(outside ? { outside: { system: outside.system, number: outside.number.trim() } } : {}),
    entered: { staffId: actor.id, party: role, by }, by,
  }, scope)
}

const numberRow = z.object({ number: z.string() })

async function refuseSecond(tx: Tx, { system, number }: { system: string; number: string }, { tenant }: StaffScope): Promise<void> {
  const [known] = await tx.read(numberRow, 'SELECT number FROM case_file WHERE tenant = ? AND outside_system = ? AND outside_number = ?', [tenant.code, system, number.trim()])
  if (known) throw new Refusal('outsideNumberUsed', { number: known.number })
}
