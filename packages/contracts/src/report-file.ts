import { dateSchema } from './common'
import * as z from 'zod/mini'

const told = <T extends z.ZodMiniType>(schema: T, description: string): T => {
  z.globalRegistry.add(schema, { description })
  return schema
}

/** `/reports/YEAR.json`. Programs are held to nothing but this: a field more or less is a change for whoever reads it. */
export const reportFileSchema = z.strictObject({
  year: told(z.int().check(z.gte(2008), z.lte(2099)), '哪一年的报告'),
  title: told(z.string().check(z.minLength(1)), '报告的标题'),
  publishedOn: told(z.nullable(dateSchema), '发布日期；不知道的为空'),
  format: told(z.enum(['free', 'form2019', 'form2021']), '格式：free 2018年以前的自由格式，form2019 国办公开办函〔2019〕60号，form2021 国办公开办函〔2021〕30号'),
  asReported: told(z.boolean(), 'true：系统启用以前发的，照原样登出，只有报告写了的数'),
  figures: told(z.array(z.strictObject({
    id: told(z.string().check(z.regex(/^[A-Za-z0-9]+(\.[A-Za-z0-9]+)+$/)), '这个数的编号，每年都一样'),
    table: told(z.string(), '在哪张表里'),
    name: told(z.string(), '名称'),
    value: told(z.number(), '数；金额的单位是万元'),
    about: told(z.boolean(), 'true：报告原文写的是“900余”这样的约数'),
    unit: told(z.enum(['件', '条', '条次', '次', '人', '个', '块', '项', '万元', '%']), '单位'),
  })).check(z.minLength(1)), '报告里的每一个数'),
  remarks: told(z.array(z.string()), '对不上的地方，发布时就这样说明'),
  corrections: told(z.array(z.string()), '改过的、人工填报的、接上以前的数：原因和依据'),
})
export type ReportFile = z.infer<typeof reportFileSchema>

/** What a published report can be taken away as, and the type each is sent with. */
export const reportFileTypes = {
  pdf: 'application/pdf', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', csv: 'text/csv', json: 'application/json',
} as const
export type ReportFileEnding = keyof typeof reportFileTypes
export const reportFileEndings: readonly ReportFileEnding[] = ['pdf', 'docx', 'csv', 'json']

/** A published report, as the lists of files name it. */
export interface ReportIssue {
  year: number
  /** Shanghai date; null where it came out before this system. */
  issuedOn: string | null
}

/** What a validator of JSON Schema 2020-12 takes. */
export const reportJsonSchema = (): Record<string, unknown> => ({ ...z.toJSONSchema(reportFileSchema), title: '政府信息公开年度报告的数' })
