import * as z from 'zod/mini'
import type { Database } from '../../database/database'
import { meetsGroups } from '../../engine/meets-groups'

const followerRow = z.object({ id: z.string(), stopCode: z.string() })
export type ReachableFollower = z.infer<typeof followerRow>

/** Bounds one statement; who has more asks again from the last. */
const MOST = 500

export interface FollowedThing {
  tenant: string
  kind: string
  code: string
  /** Whom the notice is for, apart by 、; left out: everybody. */
  groups?: string
}

/** Those who followed it by then and have confirmed a number, or asked to be told by WeChat. `after`: the last one's id, to go on in steps. */
function reachableFollowers(db: Pick<Database, 'read'>, { tenant, kind, code, groups = '' }: FollowedThing, by: string, after = ''): Promise<ReachableFollower[]> {
  const meets = meetsGroups('f.for_groups', groups)
  const sql = `SELECT w.id, w.stop_code FROM follow f JOIN follower w ON w.id = f.follower LEFT JOIN message_phone p ON p.owner = w.id
    WHERE f.tenant = ? AND f.kind = ? AND f.code = ? AND f.created_at <= ? AND (p.confirmed_at IS NOT NULL OR EXISTS (SELECT 1 FROM resident_follower r WHERE r.follower_id = w.id)) AND w.id > ?${meets.and} ORDER BY w.id LIMIT ${MOST}`
  return db.read(followerRow, sql, [tenant, kind, code, by, after, ...meets.params])
}

/** All of them, in steps. */
export async function eachReachable(db: Pick<Database, 'read'>, what: FollowedThing, by: string, tell: (follower: ReachableFollower) => Promise<void>): Promise<void> {
  for (let after = ''; ; ) {
    const followers = await reachableFollowers(db, what, by, after)
    for (const follower of followers) await tell(follower)
    const last = followers.at(-1)
    if (!last) return
    after = last.id
  }
}
