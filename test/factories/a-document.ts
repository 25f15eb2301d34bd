import { strToU8, zipSync } from 'fflate'

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

interface DocxOptions {
  title?: string
  paragraphs?: readonly string[]
  table?: readonly (readonly string[])[]
  hidden?: string
  comment?: string
  deleted?: string
  author?: string
  macro?: boolean
}

const run = (text: string, more = '') => `<w:r>${more && `<w:rPr>${more}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`

/** A .docx as Word writes it, small. */
export function aDocx({ title, paragraphs = ['从下周一起放水。'], table, hidden, comment, deleted, author, macro }: DocxOptions = {}): Buffer {
  const body = [
    title ? `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${run(title)}</w:p>` : '',
    ...paragraphs.map((text) => `<w:p>${run(text)}</w:p>`),
    hidden ? `<w:p>${run(hidden, '<w:vanish/>')}</w:p>` : '',
    deleted ? `<w:p><w:del w:id="1" w:author="a"><w:r><w:delText>${escaped(deleted)}</w:delText></w:r></w:del></w:p>` : '',
    table ? `<w:tbl>${table.map((row) => `<w:tr>${row.map((cell) => `<w:tc><w:p>${run(cell)}</w:p></w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>` : '',
  ].join('')
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8('<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    'word/document.xml': strToU8(`<?xml version="1.0"?><w:document ${w}><w:body>${body}</w:body></w:document>`),
    'docProps/core.xml': strToU8(`<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>${author ?? ''}</dc:creator></cp:coreProperties>`),
  }
  if (comment) files['word/comments.xml'] = strToU8(`<?xml version="1.0"?><w:comments ${w}><w:comment w:id="0" w:author="a"><w:p>${run(comment)}</w:p></w:comment></w:comments>`)
  if (macro) files['word/vbaProject.bin'] = strToU8('x')
  return Buffer.from(zipSync(files))
}

/** One page with a line of Latin text; without: a page that is only a picture, as scanners make it. */
export function aPdf(text: string): Buffer {
  const stream = text ? `BT /F1 24 Tf 72 700 Td (${text}) Tj ET` : '0 0 10 10 re f'
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let file = '%PDF-1.4\n'
  const places = objects.map((object, at) => {
    const place = file.length
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const xref = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}
