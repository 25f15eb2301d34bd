import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

const out = join(__dirname, '../../out')
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

interface Violation {
  id: string
  help: string
  nodes: { html: string; target: unknown; failureSummary?: string }[]
}

declare global {
  interface Window {
    axe: { run: (context: Document, options: object) => Promise<{ violations: Violation[] }> }
  }
}

/** Keeps a picture of the screen under test/out and demands that axe finds nothing on it. */
export async function look(page: Page, name: string): Promise<void> {
  mkdirSync(out, { recursive: true })
  // The whole page at once: what lies half under a fixed bar is neither judged nor hidden in the picture.
  const size = page.viewportSize()
  const height = await page.evaluate(() => Math.max(document.documentElement.scrollHeight, ...[...document.querySelectorAll('.taro_page')].map((one) => one.scrollHeight)))
  if (size && height > size.height) await page.setViewportSize({ width: size.width, height })
  // What is still fading in would be judged half-seen. What never ends, or fills a bar, is let go on.
  await page.waitForFunction(() => document.getAnimations().every(({ playState, effect }) => playState !== 'running' || Number(effect?.getComputedTiming().endTime ?? 0) > 1000))
  await page.screenshot({ path: join(out, `${name}.png`) })
  // Through the debugger, not a script tag: the pages' own policy forbids those.
  await page.evaluate(axeSource)
  const violations = await page.evaluate((wanted) => window.axe.run(document, { runOnly: wanted, resultTypes: ['violations'] }).then((result) => result.violations), tags)
  if (size) await page.setViewportSize(size)
  expect(violations.map(({ id, help, nodes }) => `${name}: ${id} (${help}) ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)).toEqual([])
}

/** No sideways scroll, and nothing the console or the page's policy complains of. */
export function watch(page: Page): string[] {
  const troubles: string[] = []
  page.on('pageerror', (error) => troubles.push(`page error: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`)
  })
  return troubles
}

export async function isWithinScreen(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)
}
