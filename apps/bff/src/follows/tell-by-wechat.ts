import type { BodyOf } from '@mingbai/contracts/endpoint'
import type { endpoints } from '@mingbai/contracts/endpoints'
import type { Scope } from '../house'
import { raiseOrInsert } from '../engine/raise-or-insert'
import { rowCount } from '../database/row-types'
import { noteGrant } from '../outbox/message-grants'
import { meetResident } from '../session/resident-session'
import { ResidentFollower } from '../session/resident.entity'
import { askOpenidInTurn } from '../wechat/login'
import { phoneOwnerOf } from './follows'

/** Ties what a phone follows to who holds it in WeChat, with the answer they gave there. A no is noted as well. */
export async function tellFollowsByWechat({ token, code, answers }: BodyOf<typeof endpoints.tellFollowsByWechat>, scope: Scope): Promise<Record<string, never>> {
  const { db, at } = scope
  const { id: followerId } = await phoneOwnerOf(token, scope)
  const residentId = await meetResident(await askOpenidInTurn(code, scope), scope)
  const key = { residentId, followerId }
  await db.write(async (tx) => {
    await raiseOrInsert({
      isThere: async () => ((await tx.read(rowCount, 'SELECT COUNT(*) AS n FROM resident_follower WHERE resident_id = ? AND follower_id = ?', [residentId, followerId]))[0]?.n ?? 0) > 0,
      raise: () => tx.update(ResidentFollower, key, { boundAt: at }),
      insert: () => tx.insert(ResidentFollower, { ...key, boundAt: at }),
    })
    for (const { template, answer } of answers) await noteGrant(tx, residentId, template, answer, at)
  })
  return {}
}
