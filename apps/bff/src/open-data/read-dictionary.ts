import { dataSetNames, dataSets, defaultLicence, type DataRow, type DataSetName, type Dictionary } from '@mingbai/contracts/open-data'
import * as z from 'zod/mini'
import type { Scope } from '../house'

/** Where the rows of a set come from; features give them, and know nothing of files. */
export interface DataSource {
  years: (scope: Scope) => Promise<number[]>
  rows: (year: number, scope: Scope) => AsyncGenerator<DataRow>
}
export type DataSources = Readonly<Record<DataSetName, DataSource>>

/** What there is, of which years, and what each column means: made of the schemas that the rows are held to. */
export async function readDictionary(sources: DataSources, scope: Scope): Promise<Dictionary> {
  const years = await Promise.all(dataSetNames.map((name) => sources[name].years(scope)))
  return {
    publisher: scope.tenant.settings.fullName, licence: scope.tenant.settings.openDataLicence ?? defaultLicence,
    sets: dataSetNames.map((name, at) => ({
      name, title: dataSets[name].title, description: dataSets[name].description, years: [...(years[at] ?? [])].sort((a, b) => b - a),
      fields: Object.entries(dataSets[name].fields).map(([key, { description, schema }]) => ({ name: key, description, ...kindOf(schema) })),
    })),
  }
}

const one = z.object({ type: z.optional(z.union([z.string(), z.array(z.string())])), pattern: z.optional(z.string()) })
const shape = z.extend(one, { anyOf: z.optional(z.array(one)) })

function kindOf(schema: z.ZodMiniType): { type: 'text' | 'number' | 'date'; mayBeEmpty: boolean } {
  const { anyOf, ...own } = z.parse(shape, z.toJSONSchema(schema))
  const options = anyOf ?? [own]
  const types = options.flatMap(({ type = [] }) => type)
  return { type: types.includes('number') ? 'number' : options.some(({ pattern }) => pattern !== undefined) ? 'date' : 'text', mayBeEmpty: types.includes('null') }
}
