import type { Service, ServiceDefinition } from '@mingbai/contracts/open311'
import { caseKindLabels } from '@mingbai/contracts/case-labels'
import { residentKinds } from '@mingbai/rules/case-kinds'
import type { Scope } from '../../house'
import { Refusal } from '../../http/refusal'
import type { Book } from '../../tenant/book'
import { open311Texts as texts } from './texts'

export type ResidentKind = (typeof residentKinds)[number]

/** One kind of case in one category; null: in none. */
export interface ServiceKey {
  kind: ResidentKind
  category: string | null
}

export const serviceCode = ({ kind, category }: ServiceKey): string => (category === null ? kind : `${kind}-${category}`)

export function serviceName({ kind, category }: ServiceKey, { categories }: Book): string {
  const name = categories.get(category ?? '')?.name
  return name ? texts.serviceName(name, caseKindLabels[kind]) : texts.anyService(caseKindLabels[kind])
}

/** @returns null when the tenant has, and had, no such service */
export function parseService(code: string, { categories }: Book): ServiceKey | null {
  const kind = residentKinds.find((known) => code === known || code.startsWith(`${known}-`))
  if (!kind) return null
  const category = code === kind ? null : code.slice(kind.length + 1)
  return category === null || categories.has(category) ? { kind, category } : null
}

export function isOffered({ kind, category }: ServiceKey, { categories }: Book): boolean {
  if (category === null) return true
  const known = categories.get(category)
  return known !== undefined && known.active && known.kinds.split(',').includes(kind)
}

/** What can be reported: each category under each kind it is for, then each kind alone. */
export function listServices({ tenant }: Pick<Scope, 'tenant'>): Service[] {
  const categories = [...tenant.categories.keys(), null]
  return residentKinds.flatMap((kind) => categories.map((category) => ({ kind, category })).filter((key) => isOffered(key, tenant)).map((key) => ({
    service_code: serviceCode(key), service_name: serviceName(key, tenant), description: tenant.categories.get(key.category ?? '')?.hint ?? texts.anyHint, metadata: true, type: 'realtime' as const,
    keywords: [caseKindLabels[kind], tenant.categories.get(key.category ?? '')?.name ?? ''].filter(Boolean).join(', '), group: caseKindLabels[kind],
  })))
}

/** Throws open311Service. */
export function readDefinition(code: string, { tenant }: Pick<Scope, 'tenant'>): ServiceDefinition {
  if (!parseService(code, tenant)) throw new Refusal('open311Service', { detail: code.slice(0, 60) })
  const choice = { variable: true, datatype: 'singlevaluelist' as const, required: false, datatype_description: null }
  return {
    service_code: code,
    attributes: [
      { ...choice, code: 'VILLAGE', order: 1, description: texts.villageAsked, values: tenant.villages.map(({ code: key, name }) => ({ key, name })) },
      { ...choice, code: 'WORDS', order: 2, description: texts.wordsAsked, values: [{ key: 'public', name: texts.wordsYes }, { key: 'private', name: texts.wordsNo }] },
    ],
  }
}
