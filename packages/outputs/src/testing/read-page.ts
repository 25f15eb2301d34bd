/** What a reader without style or script finds in a page. Made for pages of our own writing, whose attributes are all quoted. */
export const tagsOf = (page: string): string[] => [...page.matchAll(/<([a-z][a-z0-9]*)/g)].map(([, name = '']) => name)

export const attributesOf = (page: string, name: string): string[] => [...page.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value = '']) => value)

const headingsOf = (page: string): number[] => [...page.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level))

export const wordsOf = (page: string): string =>
  page.replace(/<(style|script)[^>]*>.*?<\/\1>/gs, '').replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

/** Every page starts with its one h1 and skips no level. */
export function headingsInOrder(page: string): boolean {
  const levels = headingsOf(page)
  return levels[0] === 1 && levels.filter((level) => level === 1).length === 1 && levels.every((level, at) => level <= (levels[at - 1] ?? 0) + 1)
}
