import * as z from 'zod/mini'

/** Asia/Shanghai legal date. */
export const dateSchema = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
export const publicIdSchema = z.string().check(z.regex(/^[0-9A-Za-z]{10}$/))
/** Keyset cursor; opaque to clients. */
export const cursorSchema = z.optional(z.string().check(z.maxLength(120)))

export function pageOf<T extends z.ZodMiniType>(item: T) {
  return z.object({ items: z.array(item), next: z.nullable(z.string()) })
}

export const attachmentSchema = z.object({
  id: z.string(),
  url: z.string(),
  thumbUrl: z.string(),
  width: z.number(),
  height: z.number(),
  caption: z.string(),
  /** Left out: a picture. A document or a voice has no thumbnail, and no width or height. */
  kind: z.optional(z.enum(['picture', 'document', 'voice'])),
  /** Of a voice. */
  seconds: z.optional(z.number()),
  name: z.optional(z.string()),
  bytes: z.optional(z.number()),
  mime: z.optional(z.string()),
  /** The machine could not read all of it: a person must have looked before it goes out. */
  needsLook: z.optional(z.boolean()),
})
export type AttachmentView = z.infer<typeof attachmentSchema>

/** One button and its form, drawn by any screen as it comes. */
export const actionSchema = z.object({
  verb: z.string(),
  label: z.string(),
  tone: z.enum(['primary', 'plain', 'danger']),
  explanation: z.string(),
  /** Fill several fields at one choice. */
  presets: z.optional(z.array(z.object({ label: z.string(), values: z.record(z.string(), z.string()) }))),
  fields: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      hint: z.string(),
      type: z.enum(['words', 'line', 'choice', 'organisation', 'date', 'files', 'yesNo', 'number']),
      required: z.boolean(),
      maxLength: z.optional(z.number()),
      min: z.optional(z.number()),
      max: z.optional(z.number()),
      options: z.optional(
        z.array(
          z.object({
            value: z.string(),
            label: z.string(),
            /** The head it stands under. */
            group: z.optional(z.string()),
            /** What to know once it is chosen. */
            hint: z.optional(z.string()),
            /** Fields that must come with it; they are asked for by no other option. */
            needs: z.optional(z.array(z.string())),
          }),
        ),
      ),
      /** Prefilled by the server (for instance the masked words to publish). */
      value: z.optional(z.string()),
    }),
  ),
})
export type ActionView = z.infer<typeof actionSchema>

export const fieldValuesSchema = z.record(z.string(), z.union([z.string(), z.boolean(), z.array(z.string())]))
export type FieldValues = z.infer<typeof fieldValuesSchema>

/** One dated step in plain words. */
export const stepSchema = z.object({
  on: dateSchema,
  verb: z.string(),
  title: z.string(),
  /** Who did it: an office's name, 村民 or 系统; never a staff member's name in public. */
  by: z.string(),
  words: z.string(),
  attachments: z.array(attachmentSchema),
})
export type Step = z.infer<typeof stepSchema>

export const orgRefSchema = z.object({ code: z.string(), name: z.string() })
