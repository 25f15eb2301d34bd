import { optional, required, type Procedure, type VerbRow } from '../engine/procedure'

/** 检举控告: 《纪检监察机关处理检举控告工作规则》 (2020) §14–§18, read in reprints only. No step is ever public. */
export const tipOffStates = [
  'received', // 收到
  'registered', // 已登记
  'checking', // 初核、办理
  'finished', // 办结
  'letRest', // 予以了结
  'referred', // 转县纪委
] as const
export type TipOffState = (typeof tipOffStates)[number]

export const tipOffVerbs = ['open', 'register', 'check', 'handUp', 'refer', 'reply', 'add', 'finish', 'letRest', 'checkAgain'] as const
export type TipOffVerb = (typeof tipOffVerbs)[number]

/** Why a sealed content was opened; chosen, not typed, so that the log of openings tells nothing of what was read. */
export const openReasons = ['register', 'check', 'reply', 'handUp', 'inspection'] as const
export type OpenReason = (typeof openReasons)[number]

export const tipOffResults = ['proved', 'partlyProved', 'notProved', 'cannotCheck'] as const
export type TipOffResult = (typeof tipOffResults)[number]

export interface TipOffFacts {
  handedUp: boolean
}

type Row = VerbRow<TipOffState, TipOffVerb, TipOffFacts>
const discipline = ['discipline'] as const
const open: readonly TipOffState[] = ['received', 'registered', 'checking']
/** Typed in the console and sealed there: the server takes it only as a box. */
const note = optional('note', 'words', { maxLength: 500 })
/** What the reporter reads behind the receipt. */
const reply = required('words', 'words', { maxLength: 1000 })

const rows: readonly Row[] = [
  { verb: 'open', from: tipOffStates, to: 'same', by: discipline, fields: [required('reason', 'choice', { options: openReasons })] },
  { verb: 'register', from: ['received'], to: 'registered', by: discipline, fields: [note] },
  { verb: 'check', from: ['registered'], to: 'checking', by: discipline, fields: [note] },
  // §15: what turns out to be a higher organ's is handed up within 5 working days; the mark stays with its day.
  { verb: 'handUp', from: open, to: 'same', by: discipline, when: (facts) => !facts.handedUp, fields: [required('handedUpOn', 'date'), note] },
  { verb: 'refer', from: open, to: 'referred', by: discipline, fields: [required('referredOn', 'date'), reply, note] },
  { verb: 'reply', from: tipOffStates, to: 'same', by: discipline, words: 'parties', fields: [reply] },
  { verb: 'add', from: open, to: 'same', by: ['resident'], fields: [required('words', 'words', { maxLength: 2000 })] },
  { verb: 'finish', from: ['checking'], to: 'finished', by: discipline, fields: [required('result', 'choice', { options: tipOffResults }), reply, note] },
  { verb: 'letRest', from: ['registered', 'checking'], to: 'letRest', by: discipline, fields: [reply, note] },
  // New evidence is looked into (实名检举控告的处理).
  { verb: 'checkAgain', from: ['finished', 'letRest'], to: 'checking', by: discipline, fields: [note] },
]

export const tipOffProcedure: Procedure<TipOffState, TipOffVerb, TipOffFacts> = {
  id: 'tipOff', version: 1, object: 'tipOff', initial: 'received', states: tipOffStates, final: ['finished', 'letRest', 'referred'], rows,
}

/** 转举报: kinds of cases that may turn out to be one, and who may say so; only who may read the case gets that far. */
export const turnableKinds = ['complaint', 'suggestion', 'inquiry', 'petition'] as const
export const turnedBy = ['office', 'leader', 'handler', 'counter', 'villageClerk', 'villageHead', 'discipline'] as const

/** All that the receipt shows: how far it is tells nobody what it is. */
export const receiptStages = { received: 'received', registered: 'handling', checking: 'handling', finished: 'closed', letRest: 'closed', referred: 'closed' } as const satisfies Record<TipOffState, 'received' | 'handling' | 'closed'>
