import * as z from 'zod/mini'
import { Worker } from 'node:worker_threads'
import { pathToFileURL } from 'node:url'
import { Refusal } from '../http/refusal'
import { addPersonalData, type Against, type Inspected } from './findings'
import { lookTexts, unfitTexts, unreadTexts } from './texts'

/**
 * A reader of PDF is a large program fed with strangers' files: it runs beside the server, with little memory and
 * little time, and only its words come back. Written as text, because a worker needs a file of its own otherwise.
 */
const program = `
const { parentPort, workerData } = require('node:worker_threads')
const strings = (value) => Object.values(value ?? {}).filter((one) => typeof one === 'string')
async function read() {
  const { getDocumentProxy } = await import(workerData.library)
  const pdf = await getDocumentProxy(workerData.bytes, { isEvalSupported: false, useSystemFonts: false, stopAtErrors: false, verbosity: 0, maxImageSize: 1 })
  if (pdf.numPages > 500) return { fault: 'tooLarge' }
  const pages = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    let text = ''
    for (const item of items) text += (item.str ?? '') + (item.hasEOL ? '\\n' : '')
    const marks = await page.getAnnotations()
    const notes = marks.filter(({ subtype }) => subtype !== 'Link' && subtype !== 'Widget' && subtype !== 'Popup')
    const fields = marks.filter(({ subtype }) => subtype === 'Widget').flatMap(({ fieldValue }) => (typeof fieldValue === 'string' ? [fieldValue] : []))
    pages.push({ text, notes: notes.length, fields: fields.join('\\n') + notes.map(({ contentsObj }) => contentsObj?.str ?? '').join('\\n') })
    page.cleanup()
  }
  const { info, metadata } = await pdf.getMetadata()
  const scripts = await pdf.getJSActions()
  return {
    pages, author: String(info?.Author ?? ''), properties: [...strings(info), ...strings(info?.Custom), metadata?.getRaw?.() ?? ''].join('\\n'),
    attachments: Object.keys((await pdf.getAttachments()) ?? {}).length, scripts: Object.keys(scripts ?? {}).length,
  }
}
read().then((found) => parentPort.postMessage(found), (error) => parentPort.postMessage({ fault: error?.name === 'PasswordException' ? 'locked' : 'broken' }))
`

const faultSchema = z.object({ fault: z.enum(['tooLarge', 'locked', 'broken']) })
const pdfSchema = z.object({
  pages: z.array(z.object({ text: z.string(), notes: z.number(), fields: z.string() })), author: z.string(), properties: z.string(), attachments: z.number(), scripts: z.number(),
})

const PATIENCE_MS = 20_000
/** Fewer letters on a page are a page number: the rest of it is a picture. */
const LEAST_WORDS = 12

/** The words of a PDF, page by page; pages without words are for a person to look at. Throws documentUnread. */
export async function inspectPdf(bytes: Buffer, against: Against): Promise<Inspected> {
  const answer = await runReader(bytes)
  const fault = z.safeParse(faultSchema, answer)
  if (fault.success) throw new Refusal('documentUnread', { detail: unreadTexts[fault.data.fault] })
  const { pages, author, properties, attachments, scripts } = z.parse(pdfSchema, answer)
  const unfit: string[] = []
  const look: string[] = []
  pages.forEach(({ text, notes, fields }, at) => {
    const where = unfitTexts.page(at + 1)
    addPersonalData(unfit, where, text, against)
    addPersonalData(unfit, where, fields, against)
    if (notes > 0) unfit.push(unfitTexts.pdfNotes(where))
  })
  addPersonalData(unfit, unfitTexts.properties, properties.replace(/D:\d{14}|\d{4}-\d\d-\d\dT[\d:.+Z-]+|[0-9a-f]{8}-[0-9a-f-]{27,}/gi, ''), against)
  if (attachments > 0) unfit.push(unfitTexts.pdfAttachments)
  if (scripts > 0) unfit.push(unfitTexts.pdfHidden)
  const scanned = pages.flatMap(({ text }, at) => (text.replace(/\s/g, '').length < LEAST_WORDS ? [at + 1] : []))
  if (scanned.length > 0) look.push(`${unfitTexts.pages(scanned)}${lookTexts.scan}`)
  if (author.trim() !== '') look.push(lookTexts.pdfAuthor(author.trim().slice(0, 30)))
  return { unfit, look }
}

/** One at a time: two large ones together would fill a small server. */
let last: Promise<unknown> = Promise.resolve()

function runReader(bytes: Buffer): Promise<unknown> {
  const mine = last.then(() => runReaderNow(bytes))
  last = mine.catch(() => undefined)
  return mine
}

function runReaderNow(bytes: Buffer): Promise<unknown> {
  const library = pathToFileURL(require.resolve('unpdf')).href
  const worker = new Worker(program, { eval: true, workerData: { bytes: new Uint8Array(bytes), library }, resourceLimits: { maxOldGenerationSizeMb: 256 }, env: {}, stdout: true, stderr: true })
  return new Promise((resolve) => {
    const end = (answer: unknown): void => {
      clearTimeout(timer)
      resolve(answer)
      void worker.terminate()
    }
    const timer = setTimeout(() => end({ fault: 'tooLarge' }), PATIENCE_MS)
    worker.once('message', end)
    worker.once('error', () => end({ fault: 'tooLarge' }))
    worker.once('exit', () => end({ fault: 'broken' }))
  })
}
