import * as z from 'zod/mini'

const time = z.string().check(z.maxLength(5))
/** 民生服务中心 as the office enters it: 'HH:MM', the two in the middle empty where there is no break at noon. */
export const hallSettingsSchema = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(60)),
  place: z.string().check(z.maxLength(100)),
  phone: z.string().check(z.maxLength(30)),
  morningFrom: time,
  morningUntil: time,
  afternoonFrom: time,
  afternoonUntil: time,
  /** False: nobody of the hall has said that these are its hours. */
  confirmed: z.boolean(),
})
export type HallSettings = z.infer<typeof hallSettingsSchema>

/** What a board's code opens in WeChat: the mini-program by the rule for plain links, or the page in WeChat's own browser. */
export const scanOpensSchema = z.enum(['miniProgram', 'webPage'])
export type ScanOpens = z.infer<typeof scanOpensSchema>
