import { asText, html, trusted } from '../html'
import { longDate } from '../view/dates'

export interface ProofIndex {
  title: string
  office: string
  madeOn: string
  from: string
  until: string
  /** What there is, in numbers. */
  counts: ReadonlyArray<readonly [name: string, count: number]>
  /** Paths inside the pack. */
  tables: readonly string[]
  notices: ReadonlyArray<{ title: string; on: string; note: string; path: string | null; files: readonly string[] }>
  photos: readonly string[]
  /** What is not in it, and why. */
  notes: readonly string[]
}

const texts = {
  made: (office: string, on: string) => `${office} ${longDate(on)}打包`,
  span: (from: string, until: string) => `${longDate(from)}到${longDate(until)}`,
  numbers: '有多少', tables: '清单（Excel 能打开）', notices: '公开信息', none: '这一季没有公开信息。', photos: '张贴的照片', notes: '没有放进来的',
}

const css = 'body{max-width:860px;margin:0 auto;padding:24px;background:#faf6ef;color:#231f1a;font:16px/1.6 "Noto Sans SC","Microsoft YaHei",sans-serif}h1{font-size:24px}h2{margin:24px 0 8px;font-size:18px;border-bottom:2px solid #a62f1f}table{border-collapse:collapse}td{padding:2px 24px 2px 0}li{margin:4px 0}p,.n{color:#5c554b}'

/** Names of files hold spaces and Chinese: each step of the way is encoded for the browser. */
const address = (path: string): string => path.split('/').map(encodeURIComponent).join('/')
const file = (path: string, words = path) => html`<a href="${address(path)}">${words}</a>`

/** The first page of a pack: what is in it, in numbers, with a way to each file. */
export function proofIndex({ title, office, madeOn, from, until, counts, tables, notices, photos, notes }: ProofIndex): string {
  return asText(html`${trusted('<!DOCTYPE html>')}<html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title><style>${trusted(css)}</style></head><body><h1>${title}</h1><p>${texts.span(from, until)} · ${texts.made(office, madeOn)}</p><h2>${texts.numbers}</h2><table>${
    counts.map(([name, count]) => html`<tr><td>${name}</td><td>${count}</td></tr>`)}</table><h2>${texts.tables}</h2><ul>${tables.map((path) => html`<li>${file(path)}</li>`)}</ul><h2>${texts.notices}</h2>${
    notices.length === 0 ? html`<p>${texts.none}</p>` : html`<ol>${notices.map((one) => html`<li>${one.path === null ? one.title : file(one.path, one.title)} <span class="n">${one.on}${one.note && ` · ${one.note}`}</span>${one.files.map((path) => html` ${file(path, path.split('/').at(-1))}`)}</li>`)}</ol>`}${
    photos.length > 0 && html`<h2>${texts.photos}</h2><ul>${photos.map((path) => html`<li>${file(path)}</li>`)}</ul>`}${
    notes.length > 0 && html`<h2>${texts.notes}</h2><ul>${notes.map((note) => html`<li>${note}</li>`)}</ul>`}</body></html>`)
}
