import type { Notice } from '@mingbai/contracts/notices'
import { noticePath } from '@mingbai/contracts/routes'
import { sampleLabel } from '@mingbai/contracts/resident-labels'
import { sentencesOf } from '../forms/source'
import { asText } from '../html'
import { bar, type Paper, type PaperNode, rule } from '../paper/paper'
import { qrSvg } from '../qr'
import { colours } from '../tokens/tokens'
import { longDate } from '../view/dates'
import { posterTexts } from './words'

export interface Poster extends Pick<Notice, 'id' | 'title' | 'summary' | 'blocks' | 'organisation' | 'publishedOn' | 'sample'> {
  /** 平罗县灵沙乡人民政府 */
  office: string
  phone: string
  publicUrl: string
}

/** In points; at `POSTER_DPI` a thousand pixels across. */
const WIDTH = 375
const LEAST_HEIGHT = 440
const MARGIN = 28
const QR = 118
export const POSTER_DPI = 192

const MOST_LETTERS = 110
const inner = WIDTH - 2 * MARGIN
const HEAD = 110
const FOOT = QR + 62
const WORDS = 17

const linesOf = (text: string, size: number): number => Math.ceil(Array.from(text).length / Math.floor(inner / size))

/** One page for a phone: what it is, in one sentence, whose it is, and the QR that leads to all of it. */
export function posterPaper(poster: Poster): Paper {
  const { title, office, organisation, publishedOn, sample } = poster
  const words = oneSentence(poster)
  const size = title.length > 40 ? 22 : 28
  const height = HEAD + linesOf(title, size) * size * 1.35 + linesOf(words, WORDS) * WORDS * 1.6 + 60 + FOOT
  return {
    title, pageSize: { width: WIDTH, height: Math.max(LEAST_HEIGHT, Math.round(height)) }, pageMargins: [MARGIN, 0, MARGIN, FOOT], defaultStyle: { fontSize: 15, color: colours.ink, lineHeight: 1.35 }, laterHead: null, rareNote: null,
    content: [
      { ...bar(inner, 6, colours.brick), margin: [0, 0, 0, 22] },
      { text: office, fontSize: 13, color: colours.soft },
      { text: posterTexts.kind, fontSize: 13, color: colours.brickDeep, bold: true, margin: [0, 2, 0, 14] },
      ...(sample ? [{ text: posterTexts.sample(sampleLabel), fontSize: 12, bold: true, color: colours.brick, margin: [0, 0, 0, 6] as const }] : []),
      { text: title, fontSize: size, bold: true, lineHeight: 1.25, margin: [0, 0, 0, 14] },
      ...(words === '' ? [] : [{ text: words, fontSize: WORDS, margin: [0, 0, 0, 14] as const }]),
      { text: `${organisation} · ${longDate(publishedOn)}`, fontSize: 13, color: colours.soft },
    ],
    foot: foot(poster),
  }
}

const foot = ({ id, publicUrl, phone }: Poster): PaperNode => ({
  margin: [MARGIN, 8, MARGIN, 0],
  stack: [
    rule(inner, colours.line),
    {
      margin: [0, 14, 0, 0], columnGap: 14,
      columns: [
        { width: QR, stack: [{ svg: asText(qrSvg(publicUrl.replace(/\/+$/, '') + noticePath(id))), width: QR }] },
        { width: '*', stack: [
          { text: posterTexts.scan, fontSize: 15, bold: true, margin: [0, 18, 0, 4] },
          { text: posterTexts.ask, fontSize: 11.5, color: colours.soft },
          ...(phone === '' ? [] : [{ text: `${posterTexts.phone} ${phone}`, fontSize: 11.5, color: colours.soft }]),
        ] },
      ],
    },
  ],
})

/** 一句话看懂 as a person wrote it, else how the text begins. */
function oneSentence({ summary, blocks }: Pick<Poster, 'summary' | 'blocks'>): string {
  if (summary !== '') return summary
  const words = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : block.kind === 'list' ? block.items : []))
  const letters = Array.from(sentencesOf(words.join('\n'))[0] ?? '')
  return letters.length > MOST_LETTERS ? `${letters.slice(0, MOST_LETTERS).join('')}…` : letters.join('')
}
