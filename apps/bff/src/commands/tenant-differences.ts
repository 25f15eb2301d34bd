import type { AnyRow, Contents, Kind } from './tenant-contents'
import { kinds, touchMark } from './tenant-contents'

export interface FieldChange {
  field: string
  before: string
  after: string
}

interface Common {
  title: string
  label: string
  fields: FieldChange[]
  /** The office has edited it: it is told, and left alone. */
  isEdited: boolean
}

export type Difference =
  | (Common & { type: 'row'; how: 'added' | 'changed'; kind: Kind; wanted: AnyRow; present: AnyRow | null })
  | (Common & { type: 'settings'; how: 'changed'; part: SettingsPart; wanted: Partial<Contents['settings']> & { name?: string } })
  /** In the database and no longer in the files; or a report that only a person may publish. */
  | (Common & { type: 'told'; how: 'removed' | 'report' })

/** Parts of the settings: what the console edits in one form is edited as a whole. */
const settingsParts = {
  name: { title: '乡镇名称', editable: false },
  fullName: { title: '单位全称', editable: false },
  county: { title: '所属县', editable: false },
  numberPrefix: { title: '受理编号前缀', editable: false },
  office: { title: '联系方式', editable: true },
  hall: { title: '大厅开门时间', editable: true },
  promise: { title: '承诺期限', editable: true },
  scanOpens: { title: '扫公开栏的码打开什么', editable: true },
  emergency: { title: '紧急电话', editable: false },
  localHolidays: { title: '地方放假', editable: false },
} as const
type SettingsPart = keyof typeof settingsParts

/** What the files have and the database has not, and the other way round. */
export function findDifferences(wanted: Contents, present: Contents, tenant: string): Difference[] {
  return [...settingsDifferences(wanted, present, tenant), ...kinds.flatMap((kind) => rowDifferences(kind, wanted, present, tenant)), ...newReports(wanted, present)]
}

function settingsDifferences(wanted: Contents, present: Contents, tenant: string): Difference[] {
  const isEdited = present.touched.has(touchMark('tenant', tenant))
  const before = { scanOpens: 'miniProgram', ...present.settings, name: present.name }
  const after = { ...wanted.settings, name: wanted.name }
  return partNames.flatMap((part) => {
    const fields = fieldChanges(flat(part, before[part]), flat(part, after[part]))
    const { title, editable } = settingsParts[part]
    return fields.length === 0 ? [] : [{ type: 'settings', how: 'changed', part, title: '设置', label: title, fields, isEdited: editable && isEdited, wanted: { [part]: after[part] } }]
  })
}

const partNames = ['name', 'fullName', 'county', 'numberPrefix', 'office', 'hall', 'promise', 'scanOpens', 'emergency', 'localHolidays'] as const

/** Lists as one line of words, groups field by field. */
function flat(part: string, value: string | object | undefined): Record<string, string> {
  if (typeof value !== 'object') return { [part]: value ?? '' }
  if (!Array.isArray(value)) return strings(value)
  const entries: readonly object[] = value
  return { [part]: entries.map((entry) => Object.values(strings(entry)).join(' ')).join('；') }
}

const strings = (value: object): Record<string, string> => Object.fromEntries(Object.entries(value).map(([name, own]) => [name, String(own)]))

function rowDifferences(kind: Kind, wanted: Contents, present: Contents, tenant: string): Difference[] {
  const { title, table, key, compared, logged } = kind
  const mark = (row: AnyRow) => touchMark(logged.type, logged.id(row, tenant))
  // Channels have no form in the console: what is logged under the tenant is not theirs.
  const isTouched = (row: AnyRow) => logged.type !== 'tenant' && present.touched.has(mark(row))
  const known = new Map((present.rows[table] ?? []).map((row) => [row[key], row]))
  const listed = new Set((wanted.rows[table] ?? []).map((row) => row[key]))
  const found = (wanted.rows[table] ?? []).flatMap((row): Difference[] => {
    const own = known.get(row[key]) ?? null
    const fields = fieldChanges(own ? texts(own, compared) : {}, texts(row, compared))
    if (fields.length === 0) return []
    return [{ type: 'row', how: own ? 'changed' : 'added', kind, title, label: String(row.name), fields, isEdited: own !== null && isTouched(own), wanted: row, present: own }]
  })
  const gone = [...known.values()].filter((row) => row[key] !== '' && !listed.has(row[key]) && !isTouched(row))
  return [...found, ...gone.map((row): Difference => ({ type: 'told', how: 'removed', title, label: String(row.name), fields: [], isEdited: false }))]
}

function newReports(wanted: Contents, present: Contents): Difference[] {
  return wanted.reports.filter((title) => !present.reports.includes(title)).map((label) => ({ type: 'told', how: 'report', title: '年度报告', label, fields: [], isEdited: false }))
}

const texts = (row: AnyRow, names: readonly string[]): Record<string, string> => Object.fromEntries(names.map((name) => [name, String(row[name] ?? '')]))

function fieldChanges(before: Record<string, string>, after: Record<string, string>): FieldChange[] {
  return Object.keys(after).filter((field) => before[field] !== after[field]).map((field) => ({ field, before: before[field] ?? '', after: after[field] ?? '' }))
}
