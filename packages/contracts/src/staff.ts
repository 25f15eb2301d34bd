import { roles } from '@mingbai/rules/roles'
import { actionSchema, attachmentSchema, cursorSchema, fieldValuesSchema, orgRefSchema, pageOf, publicIdSchema, stepSchema } from './common'
import { caseCardSchema } from './case-card'
import { aboutSchema, caseRefSchema } from './cases'
import { dutySchema } from './duties'
import { endpoint } from './endpoint'
import { requestBlockSchema } from './info-requests'
import { openedVoiceSchema, staffVoiceSchema } from './voice'
import * as z from 'zod/mini'

const account = z.string().check(z.minLength(2), z.maxLength(40))
const password = z.string().check(z.minLength(1), z.maxLength(200))

export const meSchema = z.object({
  id: z.string(),
  account: z.string(),
  name: z.string(),
  roles: z.array(z.object({ role: z.enum(roles), label: z.string(), organisation: orgRefSchema })),
  permissions: z.array(z.string()),
  mustChangePassword: z.boolean(),
  trial: z.boolean(),
  /** Whose console this is: several may share an address. */
  township: z.string(),
})
export type Me = z.infer<typeof meSchema>

export const sessionEndpoints = {
  signIn: endpoint('POST /api/v1/staff/session', { summary: '登录', body: z.object({ account, password }), reply: meSchema }),
  readMe: endpoint('GET /api/v1/staff/session', { summary: '我是谁', access: 'staff', reply: meSchema }),
  signOut: endpoint('DELETE /api/v1/staff/session', { summary: '退出', access: 'staff', reply: z.object({}) }),
  changePassword: endpoint('POST /api/v1/staff/session/password', {
    summary: '改自己的密码', access: 'staff', body: z.object({ current: password, next: password }), reply: meSchema,
  }),
}

export const staffCaseRowSchema = z.extend(caseCardSchema, {
  assignedTo: z.string(),
  dangerous: z.boolean(),
  held: z.boolean(),
  wordsState: z.string(),
})
export type StaffCaseRow = z.infer<typeof staffCaseRowSchema>

/** What waits for me: the boxes a person sees depend on what they may do; the server decides. */
export const inboxSchema = z.object({
  boxes: z.array(
    z.object({
      key: z.string(),
      label: z.string(),
      hint: z.string(),
      tone: z.enum(['plain', 'soon', 'late']),
      /** More than `items` may wait; counted up to 99. */
      count: z.number(),
      cases: z.array(staffCaseRowSchema),
      duties: z.array(dutySchema),
      /** A thing to do elsewhere in the console. */
      link: z.optional(z.object({ path: z.string(), label: z.string() })),
      notices: z.array(z.object({ id: publicIdSchema, title: z.string(), stateLabel: z.string(), organisation: z.string(), updatedAt: z.string(), sample: z.boolean() })),
    }),
  ),
})
export type Inbox = z.infer<typeof inboxSchema>

const staffStepSchema = z.extend(stepSchema, { at: z.string(), staff: z.string(), note: z.string() })
export const staffCaseSchema = z.extend(staffCaseRowSchema, {
  seq: z.number(),
  spot: z.string(),
  board: z.string(),
  about: aboutSchema,
  ownWords: z.string(),
  publicWords: z.string(),
  wordsStateLabel: z.string(),
  /** What a machine would have looked at before the words go out; each a sentence. */
  hints: z.array(z.string()),
  photos: z.array(attachmentSchema),
  voice: z.optional(staffVoiceSchema),
  contact: z.object({
    anonymous: z.boolean(),
    /** Sealed: shown only after `openContact`, which is logged. */
    canOpen: z.boolean(),
    hasPhone: z.boolean(),
    hiddenFromHandler: z.boolean(),
  }),
  /** The kind's own fields, and where it came from, as lines to read. */
  details: z.array(z.object({ label: z.string(), value: z.string() })),
  /** Only of 依申请公开. */
  request: z.optional(requestBlockSchema),
  /** 回填: the reply in the order of the system that it came from; null: it came from none, or has no reply yet. */
  fillBack: z.nullable(z.array(z.object({ label: z.string(), value: z.string() }))),
  outcome: z.string(),
  ratingLabel: z.string(),
  alsoMet: z.number(),
  joinedTo: z.nullable(caseRefSchema),
  /** Those that were joined to it: they go its way. */
  joined: z.array(caseRefSchema),
  /** Perhaps the same matter, by place, words and time; the likest first. Empty where joining is not open. */
  alike: z.array(z.extend(caseRefSchema, { receivedOn: z.string(), village: z.string(), stateLabel: z.string(), words: z.string() })),
  steps: z.array(staffStepSchema),
  /** 转举报: only while the box of 乡纪委 is open. */
  canTurnIntoTipOff: z.boolean(),
  allowedActions: z.array(actionSchema),
})
export type StaffCase = z.infer<typeof staffCaseSchema>

const idParams = z.object({ id: publicIdSchema })
export const staffCaseEndpoints = {
  readInbox: endpoint('GET /api/v1/staff/inbox', { summary: '等我办的', access: 'staff', reply: inboxSchema }),
  staffListCases: endpoint('GET /api/v1/staff/cases', {
    summary: '办件列表', access: 'staff',
    query: z.object({ box: z.optional(z.string()), kind: z.optional(z.string()), village: z.optional(z.string()), about: z.optional(z.enum(['notice', 'list'])), q: z.optional(z.string()), before: cursorSchema }),
    reply: pageOf(staffCaseRowSchema),
  }),
  staffReadCase: endpoint('GET /api/v1/staff/cases/:id', { summary: '一件办件', access: 'staff', params: idParams, reply: staffCaseSchema }),
  actOnCase: endpoint('POST /api/v1/staff/cases/:id/actions/:verb', {
    summary: '受理、交办、答复、办结…', access: 'staff', params: z.object({ id: publicIdSchema, verb: z.string() }),
    body: z.object({ seq: z.number(), fields: fieldValuesSchema }), reply: staffCaseSchema,
  }),
  openContact: endpoint('POST /api/v1/staff/cases/:id/contact', {
    summary: '看联系方式（会留记录）', access: 'staff', params: idParams, reply: z.object({ name: z.string(), phone: z.string(), /** 身份证明 and what else is sealed of an application. */ more: z.array(z.object({ label: z.string(), value: z.string() })), photos: z.array(attachmentSchema), /** The case as it stands now: opening is itself an event. */ seq: z.number() }),
  }),
  openVoice: endpoint('POST /api/v1/staff/cases/:id/voice', { summary: '听录音（会留记录）', access: 'staff', params: idParams, reply: openedVoiceSchema }),
}

export const staffPersonSchema = z.object({
  id: z.string(), account: z.string(), name: z.string(), active: z.boolean(),
  roles: z.array(z.object({ role: z.enum(roles), organisation: z.string() })),
})
export type StaffPerson = z.infer<typeof staffPersonSchema>
const personDraft = z.object({
  account, name: z.string().check(z.minLength(1), z.maxLength(20)), active: z.boolean(),
  roles: z.array(z.object({ role: z.enum(roles), organisation: z.string() })).check(z.maxLength(20)),
})

export const peopleEndpoints = {
  listPeople: endpoint('GET /api/v1/staff/people', { summary: '人员', access: 'staff', reply: z.object({ items: z.array(staffPersonSchema) }) }),
  addPerson: endpoint('POST /api/v1/staff/people', {
    summary: '加一个人', access: 'staff', body: personDraft, reply: z.object({ person: staffPersonSchema, firstPassword: z.string() }),
  }),
  changePerson: endpoint('PUT /api/v1/staff/people/:id', { summary: '改角色、停用', access: 'staff', params: z.object({ id: z.string() }), body: personDraft, reply: staffPersonSchema }),
  resetPassword: endpoint('POST /api/v1/staff/people/:id/password', {
    summary: '重设密码', access: 'staff', params: z.object({ id: z.string() }), reply: z.object({ firstPassword: z.string() }),
  }),
}
