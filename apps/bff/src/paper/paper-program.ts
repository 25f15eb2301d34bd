/**
 * Laying out pages and drawing them takes about a second and a hundred megabytes: done beside the server, which
 * keeps answering, and all of it is given back when the worker ends. Written as text, because a worker needs a file
 * of its own otherwise.
 */
export const paperProgram = `
const { parentPort, workerData } = require('node:worker_threads')
const { job, libraries, fonts } = workerData

// Signs that have no shape of their own: variation selectors, joiners, directions, control codes.
const unseen = /[\\u0000-\\u0009\\u000b-\\u001f\\u007f-\\u009f\\u00ad\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufe00-\\ufe0f\\ufeff\\u{e0000}-\\u{e01ef}]/gu
// A long address would run off the page: it may be broken after each eighth letter.
const withBreaks = (text) => text.replace(/[\\x21-\\x7e]{13,}/g, (run) => run.replace(/.{8}(?=.)/g, '$&\\u200b'))

function speller(rare) {
  const faces = fonts.map((path) => require(libraries.fontkit).openSync(path))
  const known = new Map([[10, true], [32, true], [0x200b, true]])
  const has = (code) => {
    if (!known.has(code)) known.set(code, faces.every((face) => face.hasGlyphForCodePoint(code)))
    return known.get(code)
  }
  const letter = (sign) => {
    if (has(sign.codePointAt(0))) return sign
    rare.add(sign)
    return '〓'
  }
  const spell = (node) => {
    if (Array.isArray(node)) return node.map(spell)
    if (node === null || typeof node !== 'object') return node
    return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, name === 'text' && typeof value === 'string' ? withBreaks(Array.from(value.normalize('NFC').replace(unseen, ''), letter).join('')) : spell(value)]))
  }
  return spell
}

const filled = (node, page, pages) => JSON.parse(JSON.stringify(node).replaceAll('{page}', page).replaceAll('{pages}', pages))

async function compose({ title, laterHead, foot, rareNote, content, ...rest }, linesColour) {
  const pdfmake = require(libraries.pdfmake)
  const [normal, bold] = fonts
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((path) => fonts.includes(path))
  pdfmake.addFonts({ Main: { normal, bold } })
  const padding = { paddingLeft: () => 4, paddingRight: () => 4, paddingTop: () => 2.5, paddingBottom: () => 2.5 }
  pdfmake.addTableLayouts({
    lines: { hLineWidth: () => 0.6, vLineWidth: () => 0.6, hLineColor: () => linesColour, vLineColor: () => linesColour, ...padding },
    bare: { hLineWidth: () => 0, vLineWidth: () => 0, paddingLeft: () => 0, paddingRight: () => 0, paddingTop: () => 0, paddingBottom: () => 0 },
  })
  const rare = new Set()
  const spell = speller(rare)
  const spelt = spell({ laterHead, foot, content })
  const pdf = await pdfmake.createPdf({
    ...rest,
    defaultStyle: { ...rest.defaultStyle, font: 'Main' },
    info: { title, creator: '', producer: '' },
    content: rare.size > 0 && rareNote ? [...spelt.content, rareNote] : spelt.content,
    header: (page) => (page > 1 ? spelt.laterHead : null),
    footer: (page, pages) => spelt.foot && filled(spelt.foot, page, pages),
  }).getBuffer()
  return { pdf: new Uint8Array(pdf), rare: [...rare] }
}

async function opened(pdf, use) {
  const { PDFiumLibrary } = require(libraries.pdfium)
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(pdf)
  const found = await use(document)
  document.destroy()
  library.destroy()
  return found
}

async function work() {
  if (job.kind === 'compose') {
    const made = await compose(job.paper, job.linesColour)
    return { ...made, pages: await opened(made.pdf, (document) => document.getPageCount()) }
  }
  return opened(job.pdf, async (document) => {
    const { width, height, data } = await document.getPage(job.page - 1).render({ scale: job.dpi / 72, render: 'bitmap' })
    return { width, height, data: new Uint8Array(data) }
  })
}
work().then((found) => parentPort.postMessage(found), (error) => parentPort.postMessage({ fault: String(error?.stack ?? error) }))
`
