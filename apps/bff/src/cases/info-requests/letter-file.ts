import type { RequestLetter } from '@mingbai/contracts/info-requests'
import { letterTexts } from '@mingbai/outputs/requests/answer-templates'
import { AlignmentType, BorderStyle, Packer, Paragraph } from 'docx'
import { HALF_POINTS, officeDocument, paragraph, run, TITLE_FONT } from '../../paper/word-file'

const RED = 'B3261E'

/** The letter as a file for Word: red head, number, line, title, whom it is to, words, issuer and day. */
export async function letterFile({ title, number, issuer, addressee, paragraphs, remedies, date, contact }: RequestLetter): Promise<Uint8Array> {
  const centred = { alignment: AlignmentType.CENTER, indent: {} }
  const right = { alignment: AlignmentType.RIGHT, indent: { right: HALF_POINTS.body * 20 } }
  return Packer.toBuffer(
    officeDocument(title, [
      new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 200 }, children: [run(issuer, { font: TITLE_FONT, size: 60, bold: true, color: RED })] }),
      paragraph(number, { ...centred, border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: 6, color: RED } } }),
      paragraph('', centred),
      paragraph(title, { ...centred, spacing: { after: 400 } }, { font: TITLE_FONT, size: HALF_POINTS.title, bold: true }),
      paragraph(letterTexts.to(addressee), { indent: {} }),
      ...[...paragraphs, ...remedies].map((text) => paragraph(text)),
      paragraph('', centred),
      paragraph(issuer, { ...right, keepNext: true }),
      paragraph(date, right),
      paragraph(contact, { indent: {}, spacing: { before: 400 } }, { size: HALF_POINTS.table }),
    ]),
  )
}
