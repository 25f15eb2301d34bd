import { strToU8, zipSync } from 'fflate'

interface SheetOptions {
  hiddenRows?: readonly number[]
  hiddenColumns?: readonly number[]
  hiddenSheet?: boolean
  /** Row and column (from 1) whose cell is a formula. */
  formula?: { row: number; column: number }
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const letter = (column: number) => String.fromCharCode(64 + column)

/** A workbook as Excel writes it, small: one sheet with words in the cells and numbers as numbers. */
export function aWorkbook(rows: readonly (readonly (string | number)[])[], { hiddenRows = [], hiddenColumns = [], hiddenSheet = false, formula }: SheetOptions = {}): Uint8Array<ArrayBuffer> {
  const words: string[] = []
  const places = new Map<string, number>()
  const shared = (text: string) => {
    const known = places.get(text)
    if (known !== undefined) return known
    places.set(text, words.push(text) - 1)
    return words.length - 1
  }
  const cellXml = (value: string | number, row: number, column: number) => {
    const place = `r="${letter(column)}${row}"`
    if (formula?.row === row && formula.column === column) return `<c ${place}><f>SUM(B2:B3)</f><v>1</v></c>`
    return typeof value === 'number' ? `<c ${place}><v>${value}</v></c>` : `<c ${place} t="s"><v>${shared(value)}</v></c>`
  }
  const rowXml = (cells: readonly (string | number)[], at: number) => `<row r="${at + 1}"${hiddenRows.includes(at + 1) ? ' hidden="1"' : ''}>${cells.map((cell, column) => cellXml(cell, at + 1, column + 1)).join('')}</row>`
  const data = rows.map(rowXml).join('')
  const cols = hiddenColumns.map((column) => `<col min="${column}" max="${column}" hidden="1"/>`).join('')
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  const links = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const more = hiddenSheet ? '<sheet name="底册" sheetId="2" state="hidden" r:id="rId2"/>' : ''
  return zipSync({
    'xl/workbook.xml': strToU8(`<?xml version="1.0"?><workbook ${main} xmlns:r="${links}"><sheets><sheet name="名单" sheetId="1" r:id="rId1"/>${more}</sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': strToU8(`<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${links}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`),
    'xl/worksheets/sheet1.xml': strToU8(`<?xml version="1.0"?><worksheet ${main}>${cols ? `<cols>${cols}</cols>` : ''}<sheetData>${data}</sheetData></worksheet>`),
    'xl/sharedStrings.xml': strToU8(`<?xml version="1.0"?><sst ${main}>${words.map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`),
  })
}
