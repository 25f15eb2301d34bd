import type { CatalogueArea } from '@mingbai/contracts/catalogue'
import { dutyStateLabels, timeClassLabels } from '@mingbai/contracts/labels'
import { catalogueTexts } from './catalogue-words'

type Item = CatalogueArea['items'][number]

/** What a villager would call it, with the official name only where that is another. */
export const areaNames = ({ name, plainName }: Pick<CatalogueArea, 'name' | 'plainName'>): { title: string; official: string } =>
  plainName === '' ? { title: name, official: '' } : { title: plainName, official: name }

/** When it must be published and by which rule. A rule that nobody has checked yet is not shown as one. */
export const itemFacts = ({ timeClass, basis, verified }: Pick<Item, 'timeClass' | 'basis' | 'verified'>): string[] =>
  [timeClassLabels[timeClass] ?? timeClass, verified && basis !== '' ? `${catalogueTexts.basis}：${basis}` : ''].filter((fact) => fact !== '')

/** The item in a villager's words; its official name stands with the details. */
export const itemTitle = ({ name, plainName }: Pick<Item, 'name' | 'plainName'>): string => plainName || name

/** 应公开 · 已公开 · 逾期; nothing where no date asks for it. */
export const dutyMark = ({ duty }: Pick<Item, 'duty'>): { words: string; tone: 'plain' | 'done' | 'late' } | null =>
  duty && { words: dutyStateLabels[duty], tone: duty === 'overdue' ? 'late' : duty === 'done' ? 'done' : 'plain' }

/** 名称、时限、主体、渠道、对象、方式 in the order of the national catalogue; the empty ones left out. */
export function itemDetails({ name, plainName, limit, body, channels, readers, way }: Item): string[] {
  const must = channels.filter((channel) => channel.must).map((channel) => channel.name)
  const may = channels.filter((channel) => !channel.must).map((channel) => channel.name)
  const { details } = catalogueTexts
  const rows: [label: string, value: string][] = [
    [details.name, plainName === '' ? '' : name], [details.limit, limit], [details.body, body],
    [details.must, must.join('、')], [details.may, may.join('、')], [details.readers, readers], [details.way, way],
  ]
  return rows.filter(([, value]) => value !== '').map(([label, value]) => `${label}：${value}`)
}
