import { fillBackFields } from '@mingbai/rules/intake/fill-back'
import { endpoint } from './endpoint'
import * as z from 'zod/mini'

const fillBackOrder = z.array(z.enum(fillBackFields)).check(z.maxLength(fillBackFields.length))

/** What the office types again and again: bodies that cases go on to, and openings of replies. */
export const presetsSchema = z.object({
  bodies: z.array(z.object({
    name: z.string().check(z.minLength(2), z.maxLength(60)),
    phone: z.string().check(z.minLength(3), z.maxLength(30)),
    /** Calendar days after which the office asks again. */
    days: z.number().check(z.int(), z.gte(1), z.lte(90)),
  })).check(z.maxLength(50)),
  replies: z.array(z.object({ title: z.string().check(z.minLength(1), z.maxLength(30)), words: z.string().check(z.minLength(1), z.maxLength(1000)) })).check(z.maxLength(50)),
  /** 回填: in which order each system asks. */
  fillBack: z.optional(z.object({ hotline: fillBackOrder, petitionNet: fillBackOrder, otherBody: fillBackOrder })),
})
export type Presets = z.infer<typeof presetsSchema>

export const presetEndpoints = {
  readPresets: endpoint('GET /api/v1/staff/presets', { summary: '常转的单位和常用答复', access: 'staff', reply: presetsSchema }),
  savePresets: endpoint('PUT /api/v1/staff/presets', { summary: '改常转的单位和常用答复', access: 'staff', body: presetsSchema, reply: presetsSchema }),
}
