import { strictParser } from '../../tables/sax'

export type Event = { [name: string]: string | Event | Event[] }

/** A push as the account was set up to send it: JSON, or XML with one element around it. @throws Error when it is neither */
export function readEvent(text: string): unknown {
  return text.trimStart().startsWith('<') ? readXml(text) : JSON.parse(text)
}

/** Elements by name; one name several times becomes a list. */
function readXml(text: string): Event {
  const open: { name: string; text: string; children: Event }[] = [{ name: '', text: '', children: {} }]
  const parser = strictParser()
  parser.on('opentag', ({ name }) => void open.push({ name, text: '', children: {} }))
  const add = (words: string) => {
    const own = open.at(-1)
    if (own) own.text += words
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', () => {
    const done = open.pop()
    const parent = open.at(-1)
    if (done && parent) put(parent.children, done.name, Object.keys(done.children).length > 0 ? done.children : done.text)
  })
  parser.write(text).close()
  const root = open[0]?.children.xml
  if (typeof root !== 'object' || Array.isArray(root)) throw new Error('no <xml>')
  return root
}

function put(into: Event, name: string, value: string | Event): void {
  const before = into[name]
  if (before === undefined) into[name] = value
  else if (typeof value === 'object') into[name] = [...(Array.isArray(before) ? before : typeof before === 'object' ? [before] : []), value]
}
