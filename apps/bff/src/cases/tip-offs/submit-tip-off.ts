import type { Receipt } from '@mingbai/contracts/submit-case'
import { tipOffPlaces, type TipOffContent } from '@mingbai/contracts/staff-tip-offs'
import type { TipOffSubmission } from '@mingbai/contracts/tip-offs'
import { canonical } from '@mingbai/rules/ledger/hash'
import { fromBase64Url } from '@mingbai/rules/tip-offs/base64url'
import { goesTo } from '@mingbai/rules/tip-offs/concerned'
import { tipOffProcedure } from '@mingbai/rules/tip-offs/procedure'
import { sealText } from '@mingbai/rules/tip-offs/sealed-box'
import type { Tx } from '../../database/transaction'
import { newId, newPublicId } from '../../engine/ids'
import type { Scope } from '../../house'
import { Refusal } from '../../http/refusal'
import { sha256 } from '../../keys/seal'
import { bucketOf, spendBudget } from '../../limits/spend-budget'
import { nextNumber } from '../../tenant/next-number'
import { tipOffDoor } from '../../tenant/tip-off-door'
import { takeSealed } from '../../uploads/seal-upload'
import { receiptToken } from '../present-receipt'
import { runOnce } from '../../engine/run-once'
import { numberText } from '../texts'
import { appendStep } from './append-step'
import { TipOff } from './tip-off.entity'
import { firstTipOffReceipt, tipOffDigest } from './tip-off-receipt'

const HOUR = 3_600_000
/** From one address within an hour; more are taken all the same, and marked. */
const CROWD = 20

/**
 * 举报. About somebody a higher organ answers for, or while there is no key, it is refused before anything is counted,
 * stored or logged. Else all of it is sealed in memory first: the database never sees a word.
 * Throws tipOffElsewhere, tipOffClosed, submissionKeyReused, fileNotFound.
 */
export async function submitTipOff(submission: TipOffSubmission, scope: Scope): Promise<Receipt> {
  const { tenant, now } = scope
  if (goesTo[submission.concerns] !== 'here') throw new Refusal('tipOffElsewhere')
  const key = tenant.tipOffKey
  if (!key || tipOffDoor(tenant, scope.env).state !== 'open') throw new Refusal('tipOffClosed')
  const { submissionKey, concerns, words, people, spot, contactName, contactPhone, photos } = submission
  const digest = sha256(canonical(submission))
  const [id, publicId] = [newId(now), newPublicId()]
  const content: TipOffContent = { concerns, words, people, spot, contactName, contactPhone }
  const box = await sealText(fromBase64Url(key.publicKey), JSON.stringify(content), tipOffPlaces.content(publicId))
  return runOnce(() => firstTipOffReceipt(submissionKey, digest, scope), scope, async (tx) => {
    await insertTipOff(tx, { id, publicId, box, submissionKey, submissionDigest: tipOffDigest(digest, scope), tokenHash: sha256(receiptToken(submissionKey, scope)), crowded: await isCrowded(tx, scope) }, scope)
    await appendStep(tx, { id, seq: 1, verb: 'submit', staffId: null }, scope)
    await takeSealed(tx, photos, id, tenant.code)
  })
}

async function isCrowded(tx: Tx, { keys, address, now }: Scope): Promise<boolean> {
  const { used } = await spendBudget(tx, bucketOf(keys, 'tipOff.address', address), HOUR, now)
  return used > CROWD
}

type Fresh = Pick<TipOff, 'id' | 'publicId' | 'box' | 'submissionKey' | 'submissionDigest' | 'tokenHash' | 'crowded'>

async function insertTipOff(tx: Tx, fresh: Fresh, { tenant, at, today }: Scope): Promise<void> {
  const year = today.slice(0, 4)
  const value = await nextNumber(tx, tenant.code, `case.${year}`)
  await tx.insert(TipOff, {
    ...fresh, tenant: tenant.code, number: numberText(tenant.settings.numberPrefix, year, value, false), procedureVersion: tipOffProcedure.version,
    state: tipOffProcedure.initial, previousState: null, seq: 1, source: 'app', handedUpOn: null, referredOn: null, result: null, closedOn: null, receivedAt: at, receivedOn: today,
  })
}
