import { endpoints } from '@mingbai/contracts/endpoints'
import { reportFilePath } from '@mingbai/contracts/reports'
import { selfCheckPaperPath } from '@mingbai/contracts/self-checks'
import { reportDraftPath } from '@mingbai/contracts/staff-reports'
import { strFromU8, unzipSync } from 'fflate'
import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { getDocumentProxy } from 'unpdf'
import { aStaff } from '../factories/a-staff'
import { makeClient } from '../support/client'
import { inHouse, makePlace } from './places'
import { scratchFolder, startOurs } from './servers'

const run = promisify(execFile)
/** A4 in points, and what LibreOffice rounds. */
const A4 = { width: 595.3, height: 841.9 }
const CLOSE = 1.5
/** GB/T 9704: what offices have installed; LibreOffice draws others in their place where they are missing. */
const fonts = ['方正小标宋简体', '黑体', '楷体_GB2312', '仿宋', '仿宋_GB2312', '宋体']
/** LibreOffice, like an office, lets a mark that ends a line hang over the edge: one character of 三号. */
const HANGING = { marks: /[，。、；：？！）》”]$/, points: 16 }

/** Every Word file of the office opened by LibreOffice and rendered: the size of its pages, their numbers, tables within the edges, fonts by name. */
export async function checkWordFiles(): Promise<{ lines: string[]; problems: string[] }> {
  const place = await makePlace(null)
  const staff = await inHouse(place, (house) => aStaff({ house, browser: (cookie?: string) => makeClient('', { session: cookie ?? '' }) }, 'office'))
  const ours = await startOurs(place)
  const folder = scratchFolder()
  try {
    const clerk = makeClient(`http://127.0.0.1:${ours.port}`, { session: staff.client.session ?? '' })
    const { villages } = await clerk.call(endpoints.readTenant)
    const papers = { 'report-2018': reportFilePath(2018, 'docx'), 'draft-2020': reportDraftPath(2020, 'docx'), 'draft-2026': reportDraftPath(2026, 'docx'), 'self-check': selfCheckPaperPath(villages[0]?.code ?? '', '2026-Q3', 'docx') }
    for (const [name, path] of Object.entries(papers)) {
      const answer = await clerk.fetch(path)
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
      writeFileSync(join(folder, `${name}.docx`), Buffer.from(await answer.arrayBuffer()))
    }
    const files = Object.keys(papers).map((name) => join(folder, `${name}.docx`))
    const fault = await render(files, folder)
    if (fault) return { lines: [], problems: [fault] }
    const problems: string[] = []
    for (const file of files) problems.push(...(await checkPaper(file)))
    return { lines: [`- ${files.length} Word files opened by LibreOffice and rendered`], problems }
  } finally {
    await ours.stop()
  }
}

/** @returns why it could not, or null */
async function render(files: readonly string[], folder: string): Promise<string | null> {
  try {
    await run('soffice', ['--headless', `-env:UserInstallation=file://${join(folder, 'profile')}`, '--convert-to', 'pdf', '--outdir', folder, ...files], { timeout: 180_000 })
    return null
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'soffice is not installed: no Word file was opened (install LibreOffice Writer)' : `soffice failed: ${String(error)}`
  }
}

async function checkPaper(file: string): Promise<string[]> {
  const name = file.split('/').at(-1) ?? ''
  const parts = unzipSync(readFileSync(file))
  const [xml, styles] = ['word/document.xml', 'word/styles.xml'].map((part) => strFromU8(parts[part] ?? new Uint8Array()))
  const twips = (pattern: RegExp) => Number(pattern.exec(xml ?? '')?.[1] ?? NaN) / 20
  const [left, right] = [twips(/<w:pgMar[^>]* w:left="(\d+)"/), twips(/<w:pgMar[^>]* w:right="(\d+)"/)]
  const named = [...new Set([...`${xml}${styles}`.matchAll(/w:eastAsia="([^"]+)"/g)].map(([, font]) => font ?? ''))]
  const problems = named.length === 0 || named.some((font) => !fonts.includes(font)) ? [`${name}: fonts ${named.join('、') || 'none'}`] : []
  const isNumbered = Object.keys(parts).some((part) => part.startsWith('word/footer'))
  const pdf = await getDocumentProxy(new Uint8Array(readFileSync(file.replace(/docx$/, 'pdf'))), { verbosity: 0 })
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const [, , width = 0, height = 0] = page.view
    const { items } = await page.getTextContent()
    const words = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [{ text: item.str, from: Number(item.transform[4]), until: Number(item.transform[4]) + item.width }] : []))
    const said = (what: string) => problems.push(`${name}, page ${number}: ${what}`)
    if (Math.abs(width - A4.width) > CLOSE || Math.abs(height - A4.height) > CLOSE) said(`is ${width} × ${height} points, no A4`)
    if (isNumbered && !words.map(({ text }) => text).join('').replace(/\s/g, '').includes(`—${number}—`)) said('has no page number')
    const beyond = words.filter(({ text, from, until }) => from < left - CLOSE || until > width - right + CLOSE + (HANGING.marks.test(text.trim()) ? HANGING.points : 0))
    if (beyond.length > 0) said(`“${beyond[0]?.text}” stands beyond the edge`)
    if (words.length < 3) said('is empty')
  }
  return problems
}
