import { caseStepLabels } from '@mingbai/contracts/case-labels'
import { tipOffPlaces, type TipOffContent } from '@mingbai/contracts/staff-tip-offs'
import { shanghaiDate } from '@mingbai/rules/clock/local-date'
import { fromBase64Url } from '@mingbai/rules/tip-offs/base64url'
import { tipOffProcedure } from '@mingbai/rules/tip-offs/procedure'
import { sealBytes, sealText } from '@mingbai/rules/tip-offs/sealed-box'
import { randomBytes } from 'node:crypto'
import * as z from 'zod/mini'
import { rowBoolean } from '../../database/row-types'
import type { Tx } from '../../database/transaction'
import { Event } from '../../engine/event.entity'
import { leaveIndex } from '../../engine/leave-index'
import { partiesOn } from '../../engine/parties'
import { readEvents, type EventRow } from '../../engine/read-events'
import type { StaffScope } from '../../house'
import { Refusal } from '../../http/refusal'
import { sha256 } from '../../keys/seal'
import { Message } from '../../outbox/message.entity'
import { Outbox } from '../../outbox/outbox.entity'
import { ContentCheck } from '../../wechat/content-check.entity'
import { ResidentCase } from '../../session/resident.entity'
import { bumpGeneration } from '../../tenant/generation'
import { tipOffDoor } from '../../tenant/tip-off-door'
import { Attachment } from '../../uploads/attachment.entity'
import { typeOf } from '../../uploads/present-attachment'
import { releaseBlobs } from '../../uploads/release-blobs'
import { insertSealed, storeSealed, withHead } from '../../uploads/seal-upload'
import { readContent } from '../../uploads/sealed-content'
import { letJoinedGo } from '../act-on-case'
import { AlsoMet } from '../also-met.entity'
import { CaseFile } from '../case-file.entity'
import type { CaseRow } from '../case-row'
import { openContact } from '../read-case'
import { staffFindCase } from '../staff-case'
import { appendStep, sealReply } from './append-step'
import { mayTurn } from './may-turn'
import { tipOffDigest } from './tip-off-receipt'
import { TipOff } from './tip-off.entity'
import { tipOffTexts } from './texts'

/**
 * 转举报: what came in as another kind of case turns out to be a 检举控告. From the commit on it is in no list, page, search or
 * queue but 乡纪委's; its words, history and files are sealed to their key and erased where they stood. Number, receipt and
 * query code go on working. Throws notAllowed, tipOffClosed, changedMeanwhile.
 */
export async function turnIntoTipOff({ publicId, seq, words }: { publicId: string; seq: number; words: string }, scope: StaffScope): Promise<void> {
  const { tenant, env, db, files: store } = scope
  const row = await staffFindCase(publicId, scope)
  const parties = partiesOn(scope.actor.appointments, [row.assignedTo])
  const key = tenant.tipOffKey
  if (!key || tipOffDoor(tenant, env).state !== 'open') throw new Refusal('tipOffClosed')
  if (!mayTurn(row, parties, scope)) throw new Refusal('notAllowed')
  if (row.seq !== seq) throw new Refusal('changedMeanwhile')

  const sealed = await sealCase(row, words, fromBase64Url(key.publicKey), scope)
  try {
    const gone = await db.write((tx) => move(tx, row, sealed, scope))
    for (const hash of gone) await store.remove(hash)
  } catch (error) {
    for (const { box } of sealed.files) await store.remove(sha256(box))
    throw error
  }
  await db.dropLeftovers()
}

const fileRow = z.object({ id: z.string(), blobHash: z.string(), thumbHash: z.string(), mime: z.string(), sealed: rowBoolean })

interface SealedCase {
  box: string
  attachments: z.infer<typeof fileRow>[]
  files: { id: string; box: Buffer }[]
}

/** Everything that must not stay in plain words, sealed before anything is changed. */
async function sealCase(row: CaseRow, reason: string, publicKey: Uint8Array, scope: StaffScope): Promise<SealedCase> {
  const { name, phone } = openContact(row, scope.keys)
  const events = await readEvents(scope.db, row.id)
  const history = [...events.map(historyStep), { on: scope.today, title: tipOffTexts.turned, words: reason }]
  const content: TipOffContent = { words: row.words, spot: row.spot, contactName: name, contactPhone: phone, history }
  const box = await sealText(publicKey, JSON.stringify(content), tipOffPlaces.content(row.publicId))
  const attachments = await scope.db.read(fileRow, "SELECT id, blob_hash, thumb_hash, mime, sealed FROM attachment WHERE object_id = ? AND object_type = 'case' ORDER BY created_at, id", [row.id])
  const files: SealedCase['files'] = []
  for (const attachment of attachments) {
    const id = randomBytes(16).toString('hex').slice(0, 26)
    const sealed = Buffer.from(await sealBytes(publicKey, withHead(typeOf(attachment.mime), await readContent(attachment, scope)), tipOffPlaces.file(id)))
    await storeSealed(sealed, scope)
    files.push({ id, box: sealed })
  }
  return { box, attachments, files }
}

function historyStep({ at, verb, publicText, privateText }: EventRow): { on: string; title: string; words: string } {
  const labels: Record<string, string> = caseStepLabels
  const words = Object.entries({ ...publicText, ...privateText }).filter(([name]) => name !== 'by').map(([, value]) => String(value))
  return { on: shanghaiDate(new Date(at)), title: labels[verb] ?? verb, words: words.join('\n') }
}

/** @returns contents that no row uses any more */
async function move(tx: Tx, row: CaseRow, { box, attachments, files }: SealedCase, scope: StaffScope): Promise<string[]> {
  const { tenant, keys, actor } = scope
  const [stored] = await tx.read(z.object({ submissionKey: z.string(), submissionDigest: z.string() }), 'SELECT submission_key, submission_digest FROM case_file WHERE id = ?', [row.id])
  if (!stored || (await tx.delete(CaseFile, { id: row.id, seq: row.seq })) === 0) throw new Refusal('changedMeanwhile')
  const seq = row.seq + 1
  await tx.insert(TipOff, {
    id: row.id, publicId: row.publicId, tenant: tenant.code, number: row.number, procedureVersion: tipOffProcedure.version, state: tipOffProcedure.initial, previousState: null, seq, box, source: 'converted', crowded: false,
    handedUpOn: null, referredOn: null, result: null, closedOn: null, receivedAt: row.receivedAt, receivedOn: row.receivedOn,
    submissionKey: stored.submissionKey, submissionDigest: tipOffDigest(stored.submissionDigest, scope), tokenHash: row.tokenHash,
  })
  // The digests stay in the chain; text and salt are gone from it.
  await tx.update(Event, { objectId: row.id }, { publicText: null, publicSalt: null, privateText: null, privateSalt: null })
  await appendStep(tx, { id: row.id, seq, verb: 'convert', staffId: actor.id, text: { reply: sealReply(tipOffTexts.turnedReply, row.id, seq, keys) } }, scope)
  await leaveIndex(tx, row.id)
  await tx.delete(AlsoMet, { caseId: row.id })
  await tx.delete(ResidentCase, { caseId: row.id })
  await letJoinedGo(tx, scope, row)
  await tx.delete(ContentCheck, { objectId: row.id })
  await tx.update(CaseFile, { mergedInto: row.id }, { mergedInto: null })
  await tx.delete(Outbox, { objectId: row.id })
  await tx.delete(Message, { objectId: row.id })
  await tx.delete(Attachment, { objectId: row.id, objectType: 'case' })
  for (const { id, box: bytes } of files) await insertSealed(tx, { id, uploadKey: randomBytes(16).toString('hex'), box: bytes, tipOffId: row.id }, scope)
  const gone = await releaseBlobs(tx, attachments.flatMap(({ blobHash, thumbHash }) => [blobHash, thumbHash]))
  await bumpGeneration(tx, tenant.code)
  return gone
}
