import { sourceLabels } from '@mingbai/contracts/intake-labels'
import type { OutsideClientDraft, OutsideClientRow } from '@mingbai/contracts/outside'
import { outsideSystems } from '@mingbai/rules/intake/intake'
import { randomBytes } from 'node:crypto'
import * as z from 'zod/mini'
import { isDuplicateKey } from '../../database/is-duplicate-key'
import { rowBoolean } from '../../database/row-types'
import { newId } from '../../engine/ids'
import { logChange } from '../../engine/log-change'
import type { StaffScope } from '../../house'
import { Refusal } from '../../http/refusal'
import { Outbox } from '../../outbox/outbox.entity'
import { apiKeyOf } from '../open311/api-key'
import { findClient, sealSecret, slotOf, type ClientRow } from './client-row'
import { openLetters } from './letters'
import { OutsideClient } from './outside-client.entity'
import { faultOf } from './safe-address'
import { clientLabel } from './texts'
import { troubleText } from './trouble'

const listRow = z.object({ id: z.string(), name: z.string(), system: z.enum(outsideSystems), keyId: z.string(), webhookUrl: z.nullable(z.string()), trouble: z.nullable(z.string()), active: rowBoolean, createdAt: z.string(), createdBy: z.nullable(z.string()) })

interface Clients {
  items: OutsideClientRow[]
  systems: { code: (typeof outsideSystems)[number]; label: string }[]
}

export async function listClients({ db, tenant }: StaffScope): Promise<Clients> {
  const rows = await db.read(listRow, `SELECT c.id, c.name, c.system, c.key_id, c.webhook_url, c.trouble, c.active, c.created_at, s.name AS created_by
    FROM outside_client c LEFT JOIN staff s ON s.id = c.created_by WHERE c.tenant = ? ORDER BY c.active DESC, c.created_at DESC, c.id`, [tenant.code])
  const letters = await openLetters(db, tenant.code)
  const count = (client: string, dead: boolean) => letters.filter((letter) => letter.client === client && letter.isDead === dead).length
  return {
    items: rows.map(({ trouble, ...row }) => ({ ...row, trouble: row.active ? troubleText(trouble) : '', createdBy: row.createdBy ?? '', systemLabel: sourceLabels[row.system], waiting: count(row.id, false), dead: count(row.id, true) })),
    systems: outsideSystems.map((code) => ({ code, label: sourceLabels[code] })),
  }
}

/** The secret leaves in this answer, and is stored sealed only. Throws webhookUnfit, alreadyExists. */
export async function addClient({ name, system, webhookUrl }: OutsideClientDraft, scope: StaffScope): Promise<{ keyId: string; secret: string; open311Key: string }> {
  const { db, keys, tenant, now, at, actor } = scope
  refuseUnfit(webhookUrl, scope)
  const id = newId(now)
  const keyId = `mb-${randomBytes(8).toString('hex')}`
  const secret = randomBytes(32).toString('base64url')
  try {
    await db.write(async (tx) => {
      await tx.insert(OutsideClient, { id, tenant: tenant.code, name, system, slot: slotOf({ system, name }), keyId, secretSealed: sealSecret(keys, id, secret), webhookUrl, trouble: null, active: true, createdBy: actor.id, createdAt: at })
      await logChange(tx, scope, { objectType: 'outsideClient', objectId: id, verb: 'add', label: name, after: { system: sourceLabels[system], webhookUrl: webhookUrl ?? '' } })
    })
  } catch (error) {
    if (isDuplicateKey(error)) throw new Refusal('alreadyExists', { detail: clientLabel })
    throw error
  }
  return { keyId, secret, open311Key: apiKeyOf(keyId, secret) }
}

function refuseUnfit(webhookUrl: string | null, { tenant }: StaffScope): void {
  const fault = webhookUrl === null ? null : faultOf(webhookUrl, tenant.trial)
  if (fault) throw new Refusal('webhookUnfit', { detail: fault })
}

/**
 * From now on letters go there: those that wait and those given up are tried at the new address from the start; without an
 * address nothing is sent, and the client asks. Throws webhookUnfit, changedMeanwhile.
 */
export async function changeAddress(id: string, { webhookUrl, before }: { webhookUrl: string | null; before: string | null }, scope: StaffScope): Promise<Clients> {
  refuseUnfit(webhookUrl, scope)
  await knownClient(id, scope)
  await scope.db.write(async (tx) => {
    const client = await findClient(tx, scope.tenant.code, id)
    if (!client?.active || client.webhookUrl !== before) throw new Refusal('changedMeanwhile')
    await tx.update(OutsideClient, { id }, { webhookUrl, trouble: null })
    for (const letter of await openLetters(tx, scope.tenant.code)) {
      if (letter.client === id) await tx.update(Outbox, { id: letter.id }, webhookUrl === null ? { doneAt: scope.at } : { attempts: 0, dueAt: scope.at })
    }
    await logChange(tx, scope, { objectType: 'outsideClient', objectId: id, verb: 'change', label: client.name, before: { webhookUrl: before ?? '' }, after: { webhookUrl: webhookUrl ?? '' } })
  })
  return listClients(scope)
}

/** From now on its requests are refused and nothing more is sent to it. */
export async function cutOffClient(id: string, scope: StaffScope): Promise<Clients> {
  const client = await knownClient(id, scope)
  if (client.active) {
    await scope.db.write(async (tx) => {
      await tx.update(OutsideClient, { id }, { active: false, slot: null })
      await logChange(tx, scope, { objectType: 'outsideClient', objectId: id, verb: 'cutOff', label: client.name })
      for (const letter of await openLetters(tx, scope.tenant.code)) {
        if (letter.client === id) await tx.update(Outbox, { id: letter.id }, { doneAt: scope.at })
      }
    })
  }
  return listClients(scope)
}

/** What was given up is tried again from the start. */
export async function resendLetters(id: string, scope: StaffScope): Promise<Clients> {
  const client = await knownClient(id, scope)
  await scope.db.write(async (tx) => {
    const dead = (await openLetters(tx, scope.tenant.code)).filter((letter) => letter.client === id && letter.isDead)
    for (const letter of dead) await tx.update(Outbox, { id: letter.id }, { attempts: 0, dueAt: scope.at })
    await logChange(tx, scope, { objectType: 'outsideClient', objectId: id, verb: 'resend', label: client.name })
  })
  return listClients(scope)
}

async function knownClient(id: string, { db, tenant }: StaffScope): Promise<ClientRow> {
  const client = await findClient(db, tenant.code, id)
  if (!client) throw new Refusal('notFound')
  return client
}
