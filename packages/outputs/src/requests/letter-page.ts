import type { RequestLetter } from '@mingbai/contracts/info-requests'
import { letterCss } from '../css/letter-css'
import { asText, html, trusted } from '../html'
import { letterTexts } from './answer-templates'

/** One letter to print. */
export function letterPage({ title, number, issuer, addressee, paragraphs, remedies, date, contact }: RequestLetter): string {
  const words = [...paragraphs, ...remedies].map((text) => html`<p class="words">${text}</p>`)
  return asText(html`${trusted('<!DOCTYPE html>')}<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><style>${trusted(letterCss)}</style></head><body><header class="hint">${letterTexts.hint}</header><main class="letter"><p class="issuer">${issuer}</p>${
    number !== '' && html`<p class="number">${number}</p>`
  }<hr class="line"><h1 class="title">${title}</h1><p>${letterTexts.to(addressee)}</p>${words}<div class="sign"><p>${issuer}</p><p>${date}</p></div><p class="contact">${contact}</p></main></body></html>`)
}
