import { dateSchema, publicIdSchema } from './common'
import { endpoint } from './endpoint'
import { limits } from './limits'
import * as z from 'zod/mini'

export const holidayKinds = ['national', 'local'] as const
export type HolidayKindName = (typeof holidayKinds)[number]

export const holidayKindLabels = { national: '全国放假', local: '宁夏放假' } as const satisfies Record<HolidayKindName, string>

const pictureDaySchema = z.object({ date: dateSchema, name: z.string(), kind: z.enum(['off', 'work']), of: z.enum(holidayKinds) })
export type PictureDay = z.infer<typeof pictureDaySchema>

/** `builtIn`: it came with the program; nobody here has entered it. */
const noticeSchema = z.object({ source: z.string(), builtIn: z.boolean(), enteredBy: z.string(), confirmedAt: z.nullable(z.string()) })
export type HolidayNotice = z.infer<typeof noticeSchema>

const calendarYearSchema = z.object({
  year: z.number(),
  /** Null: not known, the year's due dates are 预计. */
  national: z.nullable(noticeSchema),
  /** Null: nobody has entered any. */
  local: z.nullable(noticeSchema),
  /** Every day that is not what its weekday says. */
  days: z.array(pictureDaySchema),
})
export type CalendarYear = z.infer<typeof calendarYearSchema>

/** One year of one kind: the notice pasted as it stands, or the lines that the form makes. */
export const calendarDraftSchema = z.object({
  year: z.int().check(z.gte(2004), z.lte(2100)),
  kind: z.enum(holidayKinds),
  /** 国办发明电〔2018〕15号; empty: the number that stands in the text. */
  source: z.string().check(z.maxLength(limits.calendarSource)),
  text: z.string().check(z.maxLength(limits.calendarText)),
})
export type CalendarDraft = z.infer<typeof calendarDraftSchema>

const dueMoveSchema = z.object({
  id: publicIdSchema, number: z.string(), kindLabel: z.string(),
  /** 我们承诺, 法律最长: each that moves. */
  dates: z.array(z.object({ label: z.string(), from: dateSchema, to: dateSchema })),
  /** The letter that told somebody the last day, which moves; null: nobody has it in writing. */
  inWriting: z.nullable(z.object({ title: z.string(), number: z.string(), on: dateSchema, until: dateSchema, to: dateSchema })),
})
export type DueMoveView = z.infer<typeof dueMoveSchema>

const calendarPreviewSchema = z.object({
  year: z.number(), kind: z.enum(holidayKinds), source: z.string(),
  /** The whole year as it will be. */
  days: z.array(pictureDaySchema),
  /** Days that were read from the text. */
  read: z.number(),
  /** Lines that are not clear; `row` null: the whole. While there is one nothing can be confirmed. */
  faults: z.array(z.object({ row: z.nullable(z.number()), text: z.string(), why: z.string() })),
  moves: z.object({
    total: z.number(),
    /** Of these, told in writing already: they stand first. */
    inWriting: z.number(),
    /** Due dates that stay, and are no longer 预计. */
    settled: z.number(),
    /** The first of them. */
    items: z.array(dueMoveSchema),
  }),
  /** Null: not to be confirmed. */
  digest: z.nullable(z.string()),
})
export type CalendarPreview = z.infer<typeof calendarPreviewSchema>

export const calendarEndpoints = {
  readCalendars: endpoint('GET /api/v1/staff/calendars', {
    summary: '放假安排', access: 'staff',
    reply: z.object({
      years: z.array(calendarYearSchema),
      /** The year whose national notice is waited for, from 1 November. */
      toLoad: z.nullable(z.number()),
      today: dateSchema,
    }),
  }),
  previewCalendar: endpoint('POST /api/v1/staff/calendars/preview', { summary: '放假安排：先看看会动哪些期限', access: 'staff', body: calendarDraftSchema, reply: calendarPreviewSchema }),
  confirmCalendar: endpoint('POST /api/v1/staff/calendars', {
    summary: '放假安排：确认', access: 'staff', body: z.extend(calendarDraftSchema, { digest: z.string().check(z.maxLength(64)) }),
    reply: z.object({ moved: z.number() }),
  }),
}
