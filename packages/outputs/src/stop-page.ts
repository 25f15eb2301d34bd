import type { Follow } from '@mingbai/contracts/follows'
import { html } from './html'
import { type Office, serverPage } from './page'
import { card, link } from './parts/marks'
import { longDate } from './view/dates'

interface StopPage {
  office: Office
  items: readonly Follow[]
  /** Whether a number is still written to. */
  isOn: boolean
}

const texts = {
  title: '我关注的',
  lead: '这是发短信给您的原因。点下面就能看，也可以不再收短信。',
  stop: '不再给我发短信',
  stopHint: '点了马上停，您的手机号也一起删掉。关注的还在手机的“我关注的”里。',
  stopped: '已经不发短信了，您的手机号也删掉了。',
  nothing: '现在没有关注什么。',
  noNews: '没有新的',
}

/** Behind the link of a text message: what it was about, and the one button that ends it. A mere look changes nothing: scanners of links look at everything. */
export function stopPage({ office, items, isOn }: StopPage): string {
  return serverPage({
    title: texts.title,
    office,
    lead: isOn ? texts.lead : texts.stopped,
    body: html`${items.length === 0 && html`<p>${texts.nothing}</p>`}${items.map(({ name, path, news }) => card(
      name,
      news.length === 0 && html`<p class="w-soft">${texts.noNews}</p>`,
      news.map((one) => html`<p>${link(one.path, one.title)} <span class="w-soft">${longDate(one.on)}</span></p>`),
      link(path, name),
    ))}${isOn && html`<form method="post"><p><button class="w-button w-button-wide" type="submit">${texts.stop}</button></p><p class="w-soft">${texts.stopHint}</p></form>`}`,
  })
}
