import type { OpenZip } from '../tables/open-zip'
import { readDocxPart } from './docx-body'
import { addNumbers, addPersonalData, minorsOfRows, type Against, type Inspected } from './findings'
import { lookTexts, unfitTexts } from './texts'

/** Everything in a .docx that a reader would not see, and personal data wherever it stands. Throws TableError. */
export async function inspectDocx(zip: OpenZip, against: Against): Promise<Inspected> {
  const unfit: string[] = []
  const look: string[] = []
  const counts = { changes: 0, comments: 0, pictures: 0 }
  for (const part of zip.names.filter((name) => /^word\/[^/]+\.xml$/.test(name))) {
    const isMain = part === 'word/document.xml'
    if (!isMain && !/^word\/(header|footer|footnotes|endnotes|comments|glossary)/i.test(part)) continue
    const body = await readDocxPart(zip, part, { withHidden: true })
    counts.changes += body.counts.changes
    counts.pictures += body.counts.pictures
    if (/comments/i.test(part)) counts.comments += body.counts.comments
    let paragraph = 0
    let table = 0
    for (const block of body.blocks) {
      if (block.kind === 'table') {
        table += 1
        const addRow = minorsOfRows(unfit, against)
        block.rows.forEach((row, at) => {
          const where = isMain ? unfitTexts.tableRow(table, at + 1) : unfitTexts.header
          addNumbers(unfit, where, row.join('  |  '), against)
          addRow(where, row)
        })
        continue
      }
      if (block.text.trim() !== '') paragraph += 1
      const where = isMain ? unfitTexts.paragraph(paragraph) : unfitTexts.header
      if (block.hidden) unfit.push(unfitTexts.hiddenText(where))
      addPersonalData(unfit, where, block.text, against)
    }
    if (body.counts.hidden > body.blocks.filter((block) => block.kind === 'paragraph' && block.hidden).length) unfit.push(unfitTexts.hiddenText(unfitTexts.tables))
  }
  if (counts.changes > 0) unfit.unshift(unfitTexts.changes(counts.changes))
  if (counts.comments > 0) unfit.unshift(unfitTexts.comments(counts.comments))
  if (zip.names.some((name) => /^word\/(embeddings|afchunk)/i.test(name))) unfit.push(unfitTexts.embedded)
  await inspectMore(zip, unfit, against)
  if (counts.pictures > 0 || zip.names.some((name) => /^word\/media\//.test(name))) look.push(lookTexts.pictures)
  return { unfit, look }
}

const MOST_XML = 4 * 1024 * 1024

/** Charts, drawings and data that came along: their bare words. */
export async function inspectMore(zip: OpenZip, unfit: string[], against: Against): Promise<void> {
  for (const part of zip.names) {
    const isDrawing = /^(word|xl)\/(charts|diagrams|drawings)\/[^/]+\.(xml|vml)$/.test(part)
    if (!isDrawing && !/^customXml\/[^/]+\.xml$/.test(part)) continue
    const xml = (await zip.text(part, MOST_XML)) ?? ''
    // Not parsed: whatever stands between tags or in attributes counts, namespaces and colours do not.
    const words = xml.match(/>[^<>]*[^<>\s][^<>]*</g) ?? []
    for (const word of words) addPersonalData(unfit, isDrawing ? unfitTexts.drawing : unfitTexts.customXml, word.slice(1, -1), against)
  }
}
