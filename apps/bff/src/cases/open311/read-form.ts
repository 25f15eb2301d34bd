import { limits } from '@mingbai/contracts/limits'
import { Refusal } from '../../http/refusal'
import type { Book } from '../../tenant/book'
import { isOffered, parseService, type ResidentKind, type ServiceKey } from './services'
import { open311Texts as texts } from './texts'

export interface ReadForm {
  kind: ResidentKind
  category: string | null
  words: string
  wordsMayBePublic: boolean
  village: string | null
  spot: string
  contactName: string
  contactPhone: string
}

/** What the standard's fields say of a case. Throws open311Missing, open311Service, open311Unfit, textTooLong. */
export function readForm(form: URLSearchParams, tenant: Book): ReadForm {
  const field = (name: string): string => form.get(name)?.trim() ?? ''
  const { kind, category } = readService(field('service_code'), tenant)
  const { spot, rest } = readPlace(field)
  const description = field('description')
  if (description === '') throw new Refusal('open311Missing', { detail: 'description' })
  const words = [description, rest, field('media_url') && texts.media(field('media_url'))].filter(Boolean).join('\n')
  if (words.length > limits.caseWords) throw new Refusal('textTooLong')
  const shown = field('attribute[WORDS]')
  if (shown !== '' && shown !== 'public' && shown !== 'private') throw new Refusal('open311Unfit', { detail: 'attribute[WORDS]' })
  const name = [`${field('last_name')}${field('first_name')}`, field('email')].filter(Boolean).join(' ')
  return {
    kind, category, words, wordsMayBePublic: shown !== 'private', village: readVillage(field, tenant), spot,
    contactName: within('last_name', name, 200), contactPhone: within('phone', field('phone'), 40),
  }
}

function readService(code: string, tenant: Book): ServiceKey {
  if (code === '') throw new Refusal('open311Missing', { detail: 'service_code' })
  const key = parseService(code, tenant)
  if (!key || !isOffered(key, tenant)) throw new Refusal('open311Service', { detail: code.slice(0, 60) })
  return key
}

/** The words of a place; numbers from a satellite where there are no words. What is too long for the line stands with the words. */
function readPlace(field: (name: string) => string): { spot: string; rest: string } {
  const [address, lat, long] = [field('address_string'), field('lat'), field('long')]
  const hasNumbers = lat !== '' || long !== ''
  if (hasNumbers && !isDegree(lat, 90)) throw new Refusal('open311Unfit', { detail: 'lat' })
  if (hasNumbers && !isDegree(long, 180)) throw new Refusal('open311Unfit', { detail: 'long' })
  if (!address && !hasNumbers && !field('address_id')) throw new Refusal('open311Missing', { detail: 'lat & long / address_string / address_id' })
  const numbers = hasNumbers ? texts.coordinates(lat, long) : ''
  const place = [address, numbers].filter(Boolean).join('，')
  return place.length <= limits.place ? { spot: place, rest: '' } : { spot: place.slice(0, limits.place), rest: texts.place(place) }
}

const isDegree = (text: string, most: number): boolean => /^-?\d{1,3}(\.\d{1,15})?$/.test(text) && Math.abs(Number(text)) <= most

function readVillage(field: (name: string) => string, { villages }: Book): string | null {
  for (const name of ['attribute[VILLAGE]', 'address_id']) {
    const code = field(name)
    if (code === '') continue
    if (!villages.some((village) => village.code === code)) throw new Refusal('open311Unfit', { detail: name })
    return code
  }
  return null
}

function within(name: string, text: string, most: number): string {
  if (text.length > most) throw new Refusal('open311Unfit', { detail: name })
  return text
}
