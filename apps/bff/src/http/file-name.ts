const endings: Record<string, string> = { 'image/jpeg': '.jpg', 'image/png': '.png', 'image/webp': '.webp', 'application/pdf': '.pdf', docx: '.docx', xlsx: '.xlsx', pdf: '.pdf', csv: '.csv' }
const ILLEGAL = /[\\/:*?"<>|\u0000-\u001f\u007f]/g
/** Names of devices, with any ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/** A name that Windows takes, whatever was typed. */
export function fileName(text: string, max: number): string {
  const name = Array.from(text.replace(ILLEGAL, ' ').replace(/\s+/g, ' ').trim()).slice(0, max).join('').replace(/[. ]+$/, '')
  return DEVICE.test(name) ? `_${name}` : name
}

/** With the ending that its kind of file has, where the name has none. */
export function withEnding(name: string, mime: string): string {
  return /\.[0-9A-Za-z]{1,5}$/.test(name) ? name : `${name}${endings[mime] ?? ''}`
}
