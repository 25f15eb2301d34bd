/** 条次: one disclosure on one carrier. Entered by whoever posted it; what was entered wrongly is struck out, never deleted. */
export const postingStates = ['posted', 'takenDown', 'cancelled'] as const
export type PostingState = (typeof postingStates)[number]

export const postingVerbs = ['takeDown', 'cancel'] as const
export type PostingVerb = (typeof postingVerbs)[number]

/** One row per verb. What was taken down may still turn out to have been entered wrongly. */
const rows: readonly { verb: PostingVerb; from: readonly PostingState[]; to: PostingState }[] = [
  { verb: 'takeDown', from: ['posted'], to: 'takenDown' },
  { verb: 'cancel', from: ['posted', 'takenDown'], to: 'cancelled' },
]

export const postingVerbsFrom = (state: PostingState): PostingVerb[] => rows.filter(({ from }) => from.includes(state)).map(({ verb }) => verb)

/** Null: not from this state. */
export const postingAfter = (state: PostingState, verb: PostingVerb): PostingState | null => rows.find((row) => row.verb === verb && row.from.includes(state))?.to ?? null

/** Carriers that give an address one can come back to. */
const withLink: ReadonlySet<string> = new Set(['website', 'official-account', 'column'])
export const hasLink = (channelKind: string): boolean => withLink.has(channelKind)
/** Carriers that are a thing on a wall: which one has to be said. */
export const isOnBoard = (channelKind: string): boolean => channelKind === 'board'

/** Under which carrier of the register a paper on a board of this kind counts: the codes of config/tenants. */
const carrierOfBoard: Readonly<Record<string, string>> = { notice: 'notice-board', mailbox: 'open-board', kiosk: 'kiosk', led: 'led', lamppost: 'lamppost' }
export const carrierOf = (boardKind: string): string => carrierOfBoard[boardKind] ?? 'notice-board'

/** The carriers that the catalogue row asks for (■必选项) and that nothing has reached yet, in the words of the national checklist. */
export function missingCarriers(asked: readonly { name: string; must: boolean }[], reached: ReadonlySet<string>): string[] {
  return asked.filter(({ name, must }) => must && !reached.has(name)).map(({ name }) => name)
}
