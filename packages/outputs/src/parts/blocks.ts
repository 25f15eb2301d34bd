import type { Block } from '@mingbai/contracts/blocks'
import { type Fragment, html } from '../html'
import { tableName, withHeadingsInOrder } from '../view/blocks'
import { noticeTexts } from '../view/notices'

function draw(block: Block): Fragment {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? html`<h2 class="w-text-heading">${block.text}</h2>` : html`<h3 class="w-text-heading-small">${block.text}</h3>`
    case 'paragraph':
      return html`<p class="w-paragraph">${block.text}</p>`
    case 'list':
      return html`<ul class="w-list">${block.items.map((item) => html`<li class="w-list-item">${item}</li>`)}</ul>`
    case 'table':
      // Reached by keyboard, so that a wide table can be scrolled without a mouse.
      return html`<div class="w-table" role="region" aria-label="${tableName(block.caption)}" tabindex="0"><table>${
        block.caption !== '' && html`<caption>${block.caption}</caption>`
      }<thead><tr>${block.head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead><tbody>${block.rows.map(
        (row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`,
      )}</tbody></table></div>`
    case 'remark':
      return html`<p class="w-remark" role="note"><strong class="w-remark-by">${noticeTexts.system}</strong>${block.text}</p>`
  }
}

export const textBlocks = (blocks: readonly Block[]): Fragment => html`<div class="w-blocks">${withHeadingsInOrder(blocks).map(draw)}</div>`
