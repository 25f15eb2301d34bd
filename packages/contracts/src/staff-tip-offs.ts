import { openReasons } from '@mingbai/rules/tip-offs/procedure'
import { boxPattern } from '@mingbai/rules/tip-offs/sealed-box'
import { LEAST_SCRYPT } from '@mingbai/rules/tip-offs/wrapped-key'
import { actionSchema, cursorSchema, dateSchema, fieldValuesSchema, pageOf, publicIdSchema } from './common'
import { endpoint } from './endpoint'
import * as z from 'zod/mini'

const base64url = z.string().check(z.regex(/^[A-Za-z0-9_-]{16,200}$/))
const kid = z.string().check(z.regex(/^[0-9a-f]{8}$/))
const boxSchema = z.string().check(z.regex(boxPattern), z.maxLength(600_000))

const wrapped = { salt: base64url, nonce: base64url, sealed: base64url }
const cost = z.int().check(z.gte(1), z.lte(64))
export const wrappedByPassphrase = z.object({ kdf: z.object({ name: z.literal('scrypt'), n: z.int().check(z.gte(LEAST_SCRYPT), z.lte(2 ** 20)), r: cost, p: cost }), ...wrapped })
export const wrappedByCode = z.object({ kdf: z.object({ name: z.literal('hkdf') }), ...wrapped })

export const tipOffKeySchema = z.object({
  kid, publicKey: base64url, fingerprint: z.string(), inUse: z.boolean(), madeBy: z.string(), madeAt: z.string(),
  byPassphrase: z.nullable(wrappedByPassphrase), byCode: z.nullable(wrappedByCode), handedOn: z.nullable(boxSchema),
})
export type TipOffKeyView = z.infer<typeof tipOffKeySchema>
export const tipOffKeysSchema = z.object({ items: z.array(tipOffKeySchema) })

export const tipOffRowSchema = z.object({
  id: publicIdSchema, number: z.string(), state: z.string(), stateLabel: z.string(), tone: z.enum(['plain', 'going', 'soon', 'late', 'done']), receivedOn: dateSchema,
  /** 实名的: the day by which its reporter is told, 15 working days; whether there is a name is sealed. */
  tellBy: dateSchema,
  /** 转来的: it came in as another kind of case. */
  converted: z.boolean(),
  crowded: z.boolean(),
  handedUpOn: z.nullable(dateSchema),
})
export type TipOffRow = z.infer<typeof tipOffRowSchema>

const tipOffStepSchema = z.object({
  on: dateSchema, at: z.string(), verb: z.string(), title: z.string(), by: z.string(),
  /** What may be read without the key: days, results, reasons of opening, replies. */
  words: z.string(),
})

export const staffTipOffSchema = z.extend(tipOffRowSchema, {
  seq: z.number(),
  resultLabel: z.string(),
  steps: z.array(tipOffStepSchema),
  files: z.number(),
  allowedActions: z.array(actionSchema),
  openReasons: z.array(z.object({ value: z.enum(openReasons), label: z.string() })),
})
export type StaffTipOff = z.infer<typeof staffTipOffSchema>

/** Boxes as they are stored, with the place that each was sealed for; opened in the browser. */
export const openedTipOffSchema = z.object({
  seq: z.number(),
  boxes: z.array(z.object({ what: z.enum(['content', 'addition', 'note']), on: dateSchema, box: boxSchema, place: z.string() })),
  /** `url` gives the sealed bytes for half an hour. */
  files: z.array(z.object({ id: z.string(), url: z.string(), place: z.string(), bytes: z.number() })),
})
export type OpenedTipOff = z.infer<typeof openedTipOffSchema>

/** What is inside the box `content`. Versions may add fields; none is ever taken away. */
export const tipOffContentSchema = z.object({
  concerns: z.optional(z.string()), words: z.string(), people: z.optional(z.string()), spot: z.string(), contactName: z.string(), contactPhone: z.string(),
  /** Of a converted case: what was written about it until then. */
  history: z.optional(z.array(z.object({ on: z.string(), title: z.string(), words: z.string() }))),
})
export type TipOffContent = z.infer<typeof tipOffContentSchema>

export const openingSchema = z.object({ at: z.string(), staff: z.string(), number: z.string(), reason: z.string() })

const idParams = z.object({ id: publicIdSchema })

export const tipOffEndpoints = {
  listTipOffs: endpoint('GET /api/v1/staff/tip-offs', { summary: '举报：乡纪委的队列', access: 'staff', query: z.object({ before: cursorSchema }), reply: pageOf(tipOffRowSchema) }),
  readTipOff: endpoint('GET /api/v1/staff/tip-offs/:id', { summary: '一件举报（不含内容）', access: 'staff', params: idParams, reply: staffTipOffSchema }),
  openTipOff: endpoint('POST /api/v1/staff/tip-offs/:id/open', {
    summary: '取出密封的内容（写明理由，会留记录）', access: 'staff', params: idParams, body: z.object({ seq: z.number(), reason: z.enum(openReasons) }), reply: openedTipOffSchema,
  }),
  actOnTipOff: endpoint('POST /api/v1/staff/tip-offs/:id/actions/:verb', {
    summary: '登记、初核、上报、回复、办结', access: 'staff', params: z.object({ id: publicIdSchema, verb: z.string().check(z.maxLength(30)) }),
    body: z.object({ seq: z.number(), fields: fieldValuesSchema, /** 内部记录, sealed in the browser for `tip_off|note|ID`. */ noteBox: z.optional(boxSchema) }), reply: staffTipOffSchema,
  }),
  turnIntoTipOff: endpoint('POST /api/v1/staff/cases/:id/to-tip-off', {
    summary: '转举报：交乡纪委，从这里消失', access: 'staff', params: idParams, body: z.object({ seq: z.number(), /** Why; sealed with the rest. */ words: z.string().check(z.minLength(2), z.maxLength(500)) }), reply: z.object({}),
  }),
  listTipOffKeys: endpoint('GET /api/v1/staff/tip-off-keys', { summary: '举报箱的锁（服务器自己打不开）', access: 'staff', reply: tipOffKeysSchema }),
  makeTipOffKey: endpoint('POST /api/v1/staff/tip-off-keys', {
    summary: '给举报箱装锁、换锁', access: 'staff',
    body: z.object({ publicKey: base64url, byPassphrase: wrappedByPassphrase, byCode: wrappedByCode, /** Older keys in boxes of the new one. */ handedOn: z.array(z.object({ kid, box: boxSchema })).check(z.maxLength(50)) }),
    reply: tipOffKeysSchema,
  }),
  listOpenings: endpoint('GET /api/v1/staff/tip-off-openings', { summary: '举报：谁在哪天为什么打开过', access: 'staff', query: z.object({ before: cursorSchema }), reply: pageOf(openingSchema) }),
  readTipOffSettings: endpoint('GET /api/v1/staff/tip-off-settings', { summary: '举报箱开关、县纪委的电话', access: 'staff', reply: z.object({ open: z.boolean(), countyName: z.string(), countyPhone: z.string(), closedByOperator: z.boolean() }) }),
  saveTipOffSettings: endpoint('PUT /api/v1/staff/tip-off-settings', {
    summary: '改举报箱开关、县纪委的电话', access: 'staff', body: z.object({ open: z.boolean(), countyName: z.string().check(z.minLength(2), z.maxLength(40)), countyPhone: z.string().check(z.maxLength(30)) }),
    reply: z.object({ open: z.boolean(), countyName: z.string(), countyPhone: z.string(), closedByOperator: z.boolean() }),
  }),
}

/** Sealed bytes of a photograph or voice; `e` and `k` come with `openTipOff`. */
export const sealedFilePath = (id: string): string => `/api/v1/staff/tip-off-files/${id}`

/** Where things are sealed for: server and browser must say the same. */
export const tipOffPlaces = {
  content: (id: string): string => `tip_off|box|${id}`,
  addition: (id: string): string => `tip_off|addition|${id}`,
  note: (id: string): string => `tip_off|note|${id}`,
  file: (fileId: string): string => `sealed_file|bytes|${fileId}`,
} as const
