import type { Block } from '@mingbai/contracts/blocks'
import type { Notice } from '@mingbai/contracts/notices'
import { pageUrl } from '@mingbai/contracts/routes'
import { asText, type Fragment, html, trusted } from '../html'
import { withHeadingsInOrder } from '../view/blocks'
import { longDate } from '../view/dates'
import { noticePageTexts, validityText } from '../view/notice-page'
import type { FormSource } from './source'

/** What another website is given: the same approved text without anything of ours around it. */
export interface PortalSource extends FormSource, Pick<Notice, 'indexNumber' | 'validity' | 'repealedOn' | 'publishedOn' | 'item' | 'area' | 'attachments'> {}

const portalTexts = {
  title: '标题',
  indexNumber: '索引号',
  publishedOn: '公开日期',
  organisation: '发布单位',
  area: '公开目录',
  summary: '一句话看懂',
  page: '本乡网页',
  attachments: '附件',
  files: '个，在“附件”文件夹里',
  none: '没有',
  how: '怎么用',
  steps: ['县门户后台能粘贴 Word 的，打开“正文.docx”全选复制；只收纯文字的，用“正文.txt”。', '公众号：用浏览器打开“公众号.html”，全选复制，粘到公众号编辑器里。', '索引号和公开日期照上面填，不要另编。'],
  source: '来源：',
  asking: '咨询电话：',
  read: '查看原文：',
}

/** The system's remarks are not the office's words, and stay here. */
export const officeBlocks = (blocks: readonly Block[]): Block[] => withHeadingsInOrder(blocks.filter(({ kind }) => kind !== 'remark'))

/** Cells of a table are parted by tabs, so that a spreadsheet takes them. */
export const plainText = (blocks: readonly Block[]): string => officeBlocks(blocks).map((block) => textLines(block).join('\n')).join('\n\n')

export const portalText = ({ title, blocks }: Pick<Notice, 'title' | 'blocks'>): string => forNotepad(`${title}\n\n${plainText(blocks)}`)

function textLines(block: Block): string[] {
  if (block.kind === 'list') return block.items.map((item) => `· ${item}`)
  if (block.kind === 'table') return [...(block.caption ? [block.caption] : []), ...[block.head, ...block.rows].map((row) => row.join('\t'))]
  return [block.text]
}

/** Notepad wants its own ends of lines and a mark at the beginning. */
const forNotepad = (text: string): string => `\uFEFF${text.replace(/\r?\n/g, '\r\n')}\r\n`

export function portalNote({ validity, repealedOn, title, summary, indexNumber, publishedOn, organisation, area, item, publicUrl, id }: PortalSource, attachments: number): string {
  const rows = [
    [portalTexts.title, title], [portalTexts.indexNumber, indexNumber], [noticePageTexts.validity, validityText({ validity, repealedOn })], [portalTexts.publishedOn, longDate(publishedOn)], [portalTexts.organisation, organisation],
    [portalTexts.area, [area, item.name].filter(Boolean).join(' / ')], [portalTexts.summary, summary], [portalTexts.page, publicUrl ? addressOf(publicUrl, id) : ''],
    [portalTexts.attachments, attachments > 0 ? `${attachments} ${portalTexts.files}` : portalTexts.none],
  ]
  return forNotepad([...rows.filter(([, value]) => value).map(([name, value]) => `${name}：${value}`), '', portalTexts.how, ...portalTexts.steps.map((step, at) => `${at + 1}. ${step}`)].join('\n'))
}

export const addressOf = (publicUrl: string, id: string): string => publicUrl.replace(/\/+$/, '') + pageUrl('notice', { id })

/** Clean marks only: headings, paragraphs, lists, tables. No script, no style, no class. */
export function portalHtml({ title, blocks }: Pick<Notice, 'title' | 'blocks'>): string {
  return documentOf(title, html`<h1>${title}</h1>${officeBlocks(blocks).map(clean)}`)
}

/** Draft for the 公众号, whose editor keeps marks and drops the rest; its title is typed into a field of its own. */
export function articleBody({ summary, blocks, organisation, phone, publicUrl, id }: FormSource): string {
  return asText(html`${summary !== '' && html`<blockquote><p>${summary}</p></blockquote>`}${officeBlocks(blocks).map(clean)}<p>${portalTexts.source}${organisation}</p><p>${portalTexts.asking}${phone}</p>${
    publicUrl !== null && html`<p>${portalTexts.read}${addressOf(publicUrl, id)}</p>`
  }`)
}

export const articleHtml = (source: FormSource): string => documentOf(source.title, trusted(articleBody(source)))

const documentOf = (title: string, body: Fragment): string =>
  asText(html`${trusted('<!DOCTYPE html>')}<html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`)

function clean(block: Block): Fragment {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? html`<h2>${block.text}</h2>` : html`<h3>${block.text}</h3>`
    case 'list':
      return html`<ul>${block.items.map((item) => html`<li>${item}</li>`)}</ul>`
    case 'table':
      return html`<table border="1" cellspacing="0" cellpadding="6">${block.caption !== '' && html`<caption>${block.caption}</caption>`}<thead><tr>${block.head.map((cell) => html`<th>${cell}</th>`)}</tr></thead><tbody>${block.rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table>`
    case 'paragraph':
    case 'remark':
      return html`${block.text.split('\n').map((line) => html`<p>${line}</p>`)}`
  }
}
