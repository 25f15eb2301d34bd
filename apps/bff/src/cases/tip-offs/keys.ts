import type { TipOffKeyView, tipOffKeysSchema } from '@mingbai/contracts/staff-tip-offs'
import { wrappedByCode, wrappedByPassphrase } from '@mingbai/contracts/staff-tip-offs'
import { fromBase64Url } from '@mingbai/rules/tip-offs/base64url'
import { fingerprintOf, kidOf, kidOfBox } from '@mingbai/rules/tip-offs/sealed-box'
import * as z from 'zod/mini'
import { isDuplicateKey } from '../../database/is-duplicate-key'
import { rowBoolean, rowJson } from '../../database/row-types'
import { newId } from '../../engine/ids'
import { logChange } from '../../engine/log-change'
import type { StaffScope } from '../../house'
import { Refusal } from '../../http/refusal'
import { tipOffTexts } from './texts'
import { TipOffKey } from './tip-off.entity'

type Keys = z.infer<typeof tipOffKeysSchema>

const keyRow = z.object({
  kid: z.string(), publicKey: z.string(), inUse: rowBoolean, madeAt: z.string(), name: z.nullable(z.string()),
  byPassphrase: z.nullable(rowJson(wrappedByPassphrase)), byCode: z.nullable(rowJson(wrappedByCode)), handedOn: z.nullable(z.string()),
})

/** For 乡纪委 alone: who has these and the passphrase opens everything. */
export async function listKeys({ db, tenant }: StaffScope): Promise<Keys> {
  const sql = 'SELECT k.kid, k.public_key, k.in_use, k.made_at, s.name, k.by_passphrase, k.by_code, k.handed_on FROM tip_off_key k LEFT JOIN staff s ON s.id = k.made_by WHERE k.tenant = ? ORDER BY k.made_at DESC, k.id DESC'
  const rows = await db.read(keyRow, sql, [tenant.code])
  return { items: rows.map(({ name, ...row }): TipOffKeyView => ({ ...row, madeBy: name ?? '', fingerprint: fingerprintOf(fromBase64Url(row.publicKey)) })) }
}

interface NewKey {
  publicKey: string
  byPassphrase: z.infer<typeof wrappedByPassphrase>
  byCode: z.infer<typeof wrappedByCode>
  handedOn: { kid: string; box: string }[]
}

/**
 * A new lock on the box, made in the console's browser. Older keys that come in boxes of the new one lose their own wrappings:
 * from then on the old passphrase and the old code open nothing here. Those that do not come stay as they are.
 */
export async function makeKey({ publicKey, byPassphrase, byCode, handedOn }: NewKey, scope: StaffScope): Promise<Keys> {
  const { tenant, actor, now, at } = scope
  const raw = fromBase64Url(publicKey)
  if (raw.length !== 32) throw new Refusal('badRequest', { detail: 'publicKey' })
  const kid = kidOf(raw)
  if (handedOn.some(({ box }) => kidOfBox(box) !== kid)) throw new Refusal('badRequest', { detail: 'handedOn' })
  try {
    await scope.db.write(async (tx) => {
      await tx.update(TipOffKey, { tenant: tenant.code, inUse: true }, { inUse: false })
      for (const older of handedOn) {
        const done = await tx.update(TipOffKey, { tenant: tenant.code, kid: older.kid }, { handedOn: older.box, byPassphrase: null, byCode: null })
        if (done === 0) throw new Refusal('changedMeanwhile')
      }
      await tx.insert(TipOffKey, { id: newId(now), tenant: tenant.code, kid, publicKey, byPassphrase: JSON.stringify(byPassphrase), byCode: JSON.stringify(byCode), handedOn: null, inUse: true, madeBy: actor.id, madeAt: at })
      await logChange(tx, scope, { objectType: 'tenant', objectId: tenant.code, verb: 'tipOffKey', label: tipOffTexts.box, after: { fingerprint: fingerprintOf(raw) } })
    })
  } catch (error) {
    if (isDuplicateKey(error)) throw new Refusal('changedMeanwhile')
    throw error
  }
  return listKeys(scope)
}
