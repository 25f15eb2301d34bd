import { SaxesParser } from 'saxes'
import type { Readable } from 'node:stream'
import { chunksOf } from './open-zip'
import { TableError } from './table-error'

/** Ends in a TableError at the first thing that is no XML. Entities of its own a document cannot bring: saxes knows none. */
export function strictParser(): SaxesParser {
  const parser = new SaxesParser()
  parser.on('error', () => {
    throw new TableError('broken')
  })
  return parser
}

/** Feeds a whole stream; chunks may end inside a character. */
export async function parseStream(parser: SaxesParser, stream: Readable): Promise<void> {
  const decoder = new TextDecoder('utf-8')
  for await (const chunk of chunksOf(stream)) parser.write(decoder.decode(chunk, { stream: true }))
  parser.close()
}

/** Attributes of every element of that name, in order. */
export function tagsOf(xml: string, name: string): Record<string, string>[] {
  const found: Record<string, string>[] = []
  const parser = strictParser()
  parser.on('opentag', (tag) => {
    if (tag.name === name) found.push(plainAttributes(tag.attributes))
  })
  parser.write(xml).close()
  return found
}

export function plainAttributes(attributes: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, String(value)]))
}
