import { matchedHeadingsSchema } from '@mingbai/contracts/case-imports'
import { ownWordsSchema } from '@mingbai/contracts/checks'
import { hallSettingsSchema, scanOpensSchema, type ScanOpens } from '@mingbai/contracts/office-settings'
import { officeSchema, ownerSchema } from '@mingbai/contracts/tenant'
import { presetsSchema } from '@mingbai/contracts/presets'
import * as z from 'zod/mini'

/** What the office edits about itself; JSON in `tenant.settings`. */
export const settingsSchema = z.object({
  fullName: z.string(),
  county: z.string(),
  numberPrefix: z.string(),
  office: officeSchema,
  hall: z.optional(hallSettingsSchema),
  scanOpens: z.optional(scanOpensSchema),
  emergency: z.array(z.object({ name: z.string(), phone: z.string() })),
  /** Working days; shown as 我们承诺. */
  promise: z.object({ complaintAccept: z.number(), complaintResolve: z.number(), suggestionResolve: z.number() }),
  /** Words that the office itself wants to be reminded of before a text goes out. */
  words: z.optional(ownWordsSchema),
  /** 举报箱: open unless 乡纪委 has closed it; the county's telephone is empty while nobody has confirmed it. */
  tipOffs: z.optional(z.object({ open: z.boolean(), countyName: z.string(), countyPhone: z.string() })),
  /** Bodies that cases go on to, and openings of replies. */
  presets: z.optional(presetsSchema),
  /** 批量登记: what the headings of each source mean, as matched by hand. */
  importHeadings: z.optional(z.record(z.string(), matchedHeadingsSchema)),
  /** What one text message costs, in 厘. */
  messagePrice: z.optional(z.number()),
  /** 开放数据: under what terms; left out: ours. */
  openDataLicence: z.optional(z.string()),
  /** Host names that are this township's alone. */
  hosts: z.optional(z.array(z.string())),
  /** Whose app it is: the county (国办函〔2026〕12号). */
  owner: z.optional(ownerSchema),
  localHolidays: z.array(z.object({ date: z.string(), name: z.string(), kind: z.enum(['off', 'work']) })),
})
export type TenantSettings = z.infer<typeof settingsSchema>

/** The mini-program, until the office says otherwise. */
export const scanOpens = ({ settings }: { settings: TenantSettings }): ScanOpens => settings.scanOpens ?? 'miniProgram'
