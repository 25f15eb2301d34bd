import { parseReply, type LandingReply } from './reply'
import { readStored, store } from './wechat'

const KEY = 'boards'
const MOST = 3

export interface KeptBoard { on: string; reply: LandingReply }

/** The boards that were read last, newest first. Only what hangs in the open: a reply without its lists of people. */
function keptBoards(): KeptBoard[] {
  const stored = readStored(KEY)
  if (!Array.isArray(stored)) return []
  return stored.flatMap((one: { on?: unknown; reply?: unknown } | null) => {
    try {
      return [{ on: String(one?.on), reply: parseReply(one?.reply) }]
    } catch {
      // Written by an earlier version: it is read anew.
      return []
    }
  })
}

export const readKept = (code: string): KeptBoard | null => keptBoards().find(({ reply }) => reply.board.code === code.toUpperCase()) ?? null

export function keep(reply: LandingReply, on: string): void {
  const others = keptBoards().filter((one) => one.reply.board.code !== reply.board.code)
  store(KEY, [{ on, reply: { ...reply, lists: [], sheet: null } }, ...others].slice(0, MOST))
}
