import type { OpenZip } from '../tables/open-zip'
import { plainAttributes, strictParser } from '../tables/sax'

interface Level {
  start: number
  format: string
  text: string
}

interface Style {
  name: string
  list: { id: string; level: number } | null
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)
const MOST_XML = 8 * 1024 * 1024

/** Numbers that Word counts by itself: they stand nowhere in the text, yet 一、 is what makes a heading. */
export class Numbering {
  private readonly counters = new Map<string, number[]>()

  constructor(
    private readonly levels: ReadonlyMap<string, ReadonlyMap<number, Level>>,
    private readonly lists: ReadonlyMap<string, string>,
    readonly styles: ReadonlyMap<string, Style>,
  ) {}

  /** What stands before the next paragraph of this list and level. */
  next(list: string, depth: number): string {
    const abstract = this.lists.get(list)
    const levels = abstract === undefined ? undefined : this.levels.get(abstract)
    const level = levels?.get(depth)
    if (abstract === undefined || !levels || !level || level.format === 'none') return ''
    const counted = (this.counters.get(abstract) ?? []).slice(0, depth + 1)
    counted[depth] = (counted[depth] ?? level.start - 1) + 1
    this.counters.set(abstract, counted)
    if (level.format === 'bullet') return '· '
    const text = level.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1
      return numeral(counted[at] ?? levels.get(at)?.start ?? 1, levels.get(at)?.format ?? 'decimal')
    })
    return /[\d.a-z]$/i.test(text) ? `${text} ` : text
  }
}

const HAN = '〇一二三四五六七八九'
const TEN = '十'

function numeral(n: number, format: string): string {
  if (/^(chinese|ideograph|japanese|taiwanese|korean)/i.test(format)) return han(n)
  if (format === 'upperLetter') return String.fromCharCode(65 + ((n - 1) % 26))
  if (format === 'lowerLetter') return String.fromCharCode(97 + ((n - 1) % 26))
  if (format.startsWith('decimalEnclosedCircle') && n >= 1 && n <= 20) return String.fromCharCode(0x245f + n)
  return String(n)
}

function han(n: number): string {
  if (n < 1 || n > 99) return String(n)
  const [tens, ones] = [Math.floor(n / 10), n % 10]
  return `${tens > 1 ? HAN[tens] : ''}${tens > 0 ? TEN : ''}${ones > 0 ? HAN[ones] : ''}`
}

/** Throws TableError. */
export async function readNumbering(zip: OpenZip): Promise<Numbering> {
  const levels = new Map<string, Map<number, Level>>()
  const lists = new Map<string, string>()
  let abstract = ''
  let list = ''
  let level: Level = { start: 1, format: 'decimal', text: '' }
  await elements(zip, 'word/numbering.xml', (name, { val = '', ...of }) => {
    if (name === 'abstractNum') abstract = of.abstractNumId ?? ''
    if (name === 'num') list = of.numId ?? ''
    if (name === 'abstractNumId' && list) lists.set(list, val)
    if (name === 'lvl') {
      level = { start: 1, format: 'decimal', text: '' }
      const known = levels.get(abstract) ?? new Map<number, Level>()
      if (!list) levels.set(abstract, known.set(Number(of.ilvl), level))
    }
    if (name === 'start') level.start = Number(val)
    if (name === 'numFmt') level.format = val
    if (name === 'lvlText') level.text = val
  })
  const styles = new Map<string, Style>()
  let style: Style = { name: '', list: null }
  await elements(zip, 'word/styles.xml', (name, { val = '', ...of }) => {
    if (name === 'style') styles.set(of.styleId ?? '', (style = { name: '', list: null }))
    if (name === 'name') style.name = val
    if (name === 'numPr') style.list = { id: '', level: 0 }
    if (name === 'numId' && style.list) style.list.id = val
    if (name === 'ilvl' && style.list) style.list.level = Number(val)
  })
  return new Numbering(levels, lists, styles)
}

async function elements(zip: OpenZip, part: string, onOpen: (name: string, attributes: Record<string, string>) => void): Promise<void> {
  const xml = await zip.text(part, MOST_XML)
  if (xml === null) return
  const parser = strictParser()
  parser.on('opentag', (tag) => onOpen(local(tag.name), Object.fromEntries(Object.entries(plainAttributes(tag.attributes)).map(([name, value]) => [local(name), value]))))
  parser.write(xml).close()
}
