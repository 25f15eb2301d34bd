import { blocksSchema } from '@mingbai/contracts/blocks'
import { scanOpensSchema } from '@mingbai/contracts/office-settings'
import * as z from 'zod/mini'
import { caseKinds, residentKinds } from '@mingbai/rules/case-kinds'
import { caseStates, caseVerbs } from '@mingbai/rules/procedures/case-vocabulary'
import { hallSpans } from '@mingbai/rules/hall/opening'
import { peopleListKinds } from '@mingbai/rules/people-lists/kinds'
import { roles } from '@mingbai/rules/roles'
import { channelChecklist } from '@mingbai/rules/catalogue/channels'
import { fieldForms } from '@mingbai/rules/catalogue/field-forms'
import { limitCodes } from '@mingbai/rules/catalogue/publish-limits'

/** What each file of a tenant's folder must look like. Unknown fields are refused: a misspelt one would be lost silently. */

const formCodes = fieldForms.map(({ code }) => code)
const text = z.string().check(z.minLength(1))
const short = (maxLength: number) => z.string().check(z.minLength(1), z.maxLength(maxLength, { error: `最多 ${maxLength} 个字` }))
const code = z.string().check(z.maxLength(40), z.regex(/^[a-z0-9][a-z0-9-]*$/, { error: '只能用小写字母、数字和连字符' }))
const days = z.int().check(z.gte(0))

/** A value shown to residents. Not verified (`value` may be null): shown with 待核实, never as fact. */
const fact = z
  .strictObject({ value: z.nullable(text), verified: z.boolean(), source: text })
  .check(z.refine(({ value, verified }) => !verified || value !== null, { error: '没有值，不能写 verified: true' }))

const division = z.strictObject({ code: z.string().check(z.regex(/^\d{2,12}$/, { error: '区划代码只能是数字' })), name: text })

/** 'HH:MM' or empty. */
const time = z.string()

/** Working days, the tenant's own promise; the legal limits stand in @mingbai/rules. */
const promiseDays = z.int().check(z.gte(1), z.lte(60))

export const tenantSchema = z.strictObject({
  code: division.shape.code,
  name: text,
  fullName: text,
  county: division,
  city: division,
  region: division,
  codesSource: text,
  owner: z.strictObject({ ...division.shape, verified: z.boolean(), note: text }),
  /** Names under which the server is this township's alone; none: found by board, choice or sign-in. */
  hosts: z._default(z.array(z.string().check(z.regex(/^[a-z0-9.-]+$/, { error: '主机名用小写字母、数字、点和连字符，不带 https://' }))), []),
  numberPrefix: text,
  office: z.strictObject({
    organisation: code,
    address: fact,
    postcode: fact,
    phone: fact,
    fax: fact,
    email: fact,
    website: fact,
    hours: fact,
    reportPhone: fact,
  }),
  /** 民生服务中心. Not verified: shown with the advice to ring first. */
  hall: z.strictObject({
    organisation: code,
    place: fact,
    phone: fact,
    hours: z.strictObject({ morningFrom: time, morningUntil: time, afternoonFrom: time, afternoonUntil: time, verified: z.boolean(), source: text })
      .check(z.refine((hours) => hallSpans(hours) !== null, { error: '四个时间要从早到晚；中午不休息，中间两个留空' })),
  }),
  /** 扫公开栏的码打开什么：miniProgram 或 webPage。 */
  scanOpens: z._default(scanOpensSchema, 'miniProgram'),
  hotlines: z.array(z.strictObject({ code, phone: text, text, emergency: z.boolean(), source: text })),
  promise: z.strictObject({
    label: text,
    verified: z.boolean(),
    source: text,
    complaint: z.strictObject({ acceptWorkingDays: promiseDays, resolveWorkingDays: promiseDays }),
    suggestion: z.strictObject({ resolveWorkingDays: promiseDays }),
  }),
})

export const organisationsSchema = z.array(
  z.strictObject({
    code,
    name: short(60),
    kind: z.enum(['township', 'office', 'discipline', 'congress', 'hall', 'group', 'station', 'village']),
    parent: z.nullable(code),
    duty: z.strictObject({ text: short(200), source: text }),
  }),
)

export const channelsSchema = z.array(
  z.strictObject({
    code,
    name: short(60),
    kind: z.enum([
      'website', 'reading-point', 'sms', 'screen', 'board', 'chat-group', 'official-account',
      'radio', 'kiosk', 'yard', 'lamppost', 'street', 'column',
    ]),
    checklist: z.enum(channelChecklist),
    quote: text,
    source: text,
  }),
)

/** No public codes here: they are random, made when a board is loaded, and never leave the database. */
export const boardsSchema = z.array(
  z.strictObject({
    key: code,
    name: short(60),
    kind: z.enum(['notice', 'mailbox', 'kiosk', 'led', 'lamppost']),
    organisation: code,
    village: z.nullable(code),
    channel: z.nullable(code),
    place: text,
    placeVerified: z.boolean(),
  }),
)

/** `standing` 长期公开, `periodic` 定期公开, `prompt` 随时公开. `verified` covers elements, time class and basis of the item. */
export const catalogueSchema = z.array(
  z.strictObject({
    code,
    name: short(60),
    plainName: text,
    source: text,
    items: z.array(
      z.strictObject({
        code,
        name: short(60),
        elements: z.array(text).check(z.minLength(1)),
        form: z.enum(formCodes, { error: '没有这种填写单' }),
        plainName: short(60),
        timeClass: z.enum(['standing', 'periodic', 'prompt']),
        limit: z.enum(limitCodes),
        basis: short(200),
        verified: z.boolean(),
        /** An organisation, or `villages`: each of them. */
        body: code,
        channels: z.array(z.strictObject({ name: z.enum(channelChecklist), must: z.boolean() })).check(z.minLength(1)),
        readers: z.enum(['everyone', 'group']),
        way: z.enum(['proactive', 'request']),
        level: z.enum(['township', 'village']),
        needsSection16Review: z.boolean(),
      }),
    ),
  }),
)

export const caseCategoriesSchema = z.array(
  z.strictObject({
    code,
    name: short(60),
    kinds: z.array(z.enum(caseKinds)).check(z.minLength(1)),
    hint: short(60),
    defaultOrganisation: code,
    /** Who answers for it when the township does not. */
    outside: z.nullable(z.strictObject({ body: text, phone: fact })),
  }),
)

export const localHolidaysSchema = z.strictObject({
  note: text,
  years: z.array(
    z.strictObject({
      year: z.int(),
      /** `pending`: nothing is known yet (待录入), due dates of that year are 预计. */
      status: z.enum(['entered', 'pending']),
      days: z.array(z.strictObject({ date: z.iso.date(), name: text, kind: z.enum(['off', 'work']) })),
      source: text,
      verified: z.boolean(),
    }),
  ),
})

export const reportSchema = z.strictObject({
  key: code,
  title: short(80),
  summary: text,
  item: code,
  publishedBy: code,
  channel: code,
  period: z.strictObject({ from: z.iso.date(), to: z.iso.date() }),
  /** Null where the report itself does not say. */
  publishedOn: z.nullable(z.iso.date()),
  source: text,
  /** The numbers that it tells, each with its words. */
  figures: z.array(z.strictObject({ cell: text, value: z.number().check(z.int(), z.gte(0)), about: z.boolean(), quote: text })),
  blocks: blocksSchema,
})

const sampleNotice = z.strictObject({
  key: code,
  title: short(80),
  summary: text,
  item: code,
  organisation: code,
  /** Empty: the whole township. */
  villages: z.array(code),
  state: z.enum(['draft', 'finalReview', 'published']),
  publishedDaysAgo: z.nullable(days),
  boards: z.union([z.literal('all'), z.array(code)]),
  blocks: z.optional(blocksSchema),
  /** Instead of blocks: filled in by the form of its item. */
  fields: z.optional(z.record(z.string(), z.union([z.string(), z.array(z.record(z.string(), z.string()))]))),
}).check(z.refine(({ blocks, fields }) => (blocks === undefined) !== (fields === undefined), { error: 'blocks 和 fields 写一样，不能都写，也不能都不写' }))

const maskedName = z.string().check(z.regex(/^\p{Script=Han}\*{1,2}$/u, { error: '示例里的人名要遮住，如 张*' }))

const sampleCase = z.strictObject({
  key: code,
  kind: z.enum(residentKinds),
  words: text,
  /** 内容不公开，只公开进度和结果. */
  wordsPrivate: z.boolean(),
  place: z.strictObject({ village: code, spot: short(60) }),
  category: code,
  anonymous: z.boolean(),
  contactName: z.nullable(maskedName),
  submittedDaysAgo: days,
  /** A state of the procedure, or `overdue` (open past our promise), or `reopened` (handled again after 未解决). */
  targetState: z.enum([...caseStates, 'overdue', 'reopened']),
  /** The verbs of the case's procedure in order. `input` holds the fields of the verb's row; a date is "+N": N days after the step. */
  story: z.array(
    z.strictObject({
      verb: z.enum(caseVerbs),
      daysAgo: days,
      by: z.enum([...roles, 'resident']),
      input: z.record(z.string(), text),
    }),
  ),
})

/** Seen at the boards of its village only, as every list of people. */
const sampleList = z.strictObject({
  key: code,
  kind: z.enum(peopleListKinds),
  title: short(60),
  village: code,
  announcedDaysAgo: z.optional(days),
  /** `amount` in 分. */
  rows: z.array(z.strictObject({ name: maskedName, group: short(30), people: days, amount: days })).check(z.minLength(1)),
})

export const samplesSchema = z.strictObject({ note: text, notices: z.array(sampleNotice), lists: z.array(sampleList), cases: z.array(sampleCase) })
