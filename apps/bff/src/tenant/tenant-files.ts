import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { referenceProblems } from './tenant-references'
import {
  boardsSchema,
  caseCategoriesSchema,
  catalogueSchema,
  channelsSchema,
  localHolidaysSchema,
  organisationsSchema,
  reportSchema,
  samplesSchema,
  tenantSchema,
} from './tenant-schemas'

export interface TenantFiles {
  tenant: z.infer<typeof tenantSchema>
  organisations: z.infer<typeof organisationsSchema>
  channels: z.infer<typeof channelsSchema>
  boards: z.infer<typeof boardsSchema>
  catalogue: z.infer<typeof catalogueSchema>
  caseCategories: z.infer<typeof caseCategoriesSchema>
  localHolidays: z.infer<typeof localHolidaysSchema>
  /** One per file of reports/, in the order of their names. */
  reports: (z.infer<typeof reportSchema> & { file: string })[]
  samples: z.infer<typeof samplesSchema>
}

/** The operator's files cannot be used. `problems`: one line each, naming file and key, in Chinese. */
export class TenantFilesError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`租户配置有 ${problems.length} 处不对：\n${problems.join('\n')}`)
  }
}

/**
 * Reads a tenant's folder (config/tenants/…) and checks every reference between its files.
 * @throws {TenantFilesError} with everything that is wrong, not only the first.
 */
export function readTenantFiles(dir: string): TenantFiles {
  const reportFiles = (existsSync(join(dir, 'reports')) ? readdirSync(join(dir, 'reports')) : []).filter((name) => name.endsWith('.json')).sort()
  const files: TenantFiles = {
    tenant: readFile(dir, 'tenant.json', tenantSchema),
    organisations: readFile(dir, 'organisations.json', organisationsSchema),
    channels: readFile(dir, 'channels.json', channelsSchema),
    boards: readFile(dir, 'boards.json', boardsSchema),
    catalogue: readFile(dir, 'catalogue.json', catalogueSchema),
    caseCategories: readFile(dir, 'case-categories.json', caseCategoriesSchema),
    localHolidays: readFile(dir, 'local-holidays.json', localHolidaysSchema),
    reports: reportFiles.map((name) => ({ ...readFile(dir, `reports/${name}`, reportSchema), file: `reports/${name}` })),
    samples: readFile(dir, 'samples.json', samplesSchema),
  }
  const problems = referenceProblems(files)
  if (problems.length > 0) throw new TenantFilesError(problems)
  return files
}

function readFile<Schema extends z.core.$ZodType>(dir: string, file: string, schema: Schema): z.output<Schema> {
  const raw = readJson(dir, file)
  const parsed = z.safeParse(schema, raw)
  if (parsed.success) return parsed.data
  throw new TenantFilesError(parsed.error.issues.map((issue) => `${file}：${place(raw, issue.path)}：${issue.message}`))
}

function readJson(dir: string, file: string): unknown {
  try {
    return JSON.parse(readFileSync(join(dir, file), 'utf8'))
  } catch (error) {
    throw new TenantFilesError([`${file}：读不出来（${error instanceof Error ? error.message : String(error)}）`])
  }
}

const named = z.looseObject({ code: z.optional(z.string()), key: z.optional(z.string()), year: z.optional(z.number()) })

/** Where in the file, with entries of a list called by their code or key: an operator does not count brackets. */
function place(raw: unknown, path: readonly PropertyKey[]): string {
  let here: unknown = raw
  const steps = path.map((step) => {
    here = child(here, step)
    const entry = z.safeParse(named, here)
    const name = entry.success && typeof step === 'number' ? (entry.data.code ?? entry.data.key ?? entry.data.year) : undefined
    return name === undefined ? String(step) : `「${name}」`
  })
  return steps.join('.') || '整个文件'
}

function child(value: unknown, step: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined
}
