import type { CatalogueArea } from '@mingbai/contracts/catalogue'
import { timeClassLabels } from '@mingbai/contracts/labels'
import { catalogueTexts } from './words'

type Item = CatalogueArea['items'][number]

/** What a villager would call it, with the official name only where that is another. */
export const areaNames = ({ name, plainName }: Pick<CatalogueArea, 'name' | 'plainName'>): { title: string; official: string } =>
  plainName === '' ? { title: name, official: '' } : { title: plainName, official: name }

/** When it must be published and by which rule. A rule that nobody has checked yet is not shown as one. */
export const itemFacts = ({ timeClass, basis, verified }: Pick<Item, 'timeClass' | 'basis' | 'verified'>): string[] =>
  [timeClassLabels[timeClass] ?? timeClass, verified && basis !== '' ? `${catalogueTexts.basis}：${basis}` : ''].filter((fact) => fact !== '')
