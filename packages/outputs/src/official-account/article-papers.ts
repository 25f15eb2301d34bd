import { asText } from '../html'
import { bar, type Paper } from '../paper/paper'
import { qrSvg } from '../qr'
import { colours } from '../tokens/tokens'
import { articleTexts } from './words'

/** Points to pixels: the cover comes out 900 across, the code 600. */
export const ARTICLE_DPI = 144

/** 2.35 to 1, as WeChat cuts the picture above an article. */
const COVER = { width: 450, height: 191 }
const MARGIN = 26
const QR = 300

const plain = { laterHead: null, foot: null, rareNote: null, defaultStyle: { fontSize: 14, color: colours.ink, lineHeight: 1.25 } }

/** The picture above the article: whose it is, and what about. */
export const coverPaper = ({ title, office }: { title: string; office: string }): Paper => ({
  ...plain, title, pageSize: COVER, pageMargins: [MARGIN, 0, MARGIN, 8],
  content: [
    { ...bar(COVER.width - 2 * MARGIN, 6, colours.brick), margin: [0, 0, 0, 18] },
    { text: office, fontSize: 13, color: colours.soft },
    { text: articleTexts.kind, fontSize: 13, bold: true, color: colours.brickDeep, margin: [0, 2, 0, 10] },
    { text: title, fontSize: title.length > 24 ? 20 : 25, bold: true },
  ],
})

export const qrPaper = (address: string): Paper => ({
  ...plain, title: articleTexts.qr, pageSize: { width: QR, height: QR }, pageMargins: [0, 0, 0, 0], content: [{ svg: asText(qrSvg(address)), width: QR }],
})
