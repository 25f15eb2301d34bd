import { fieldsOf, Refused, textIn, type Asked } from './reply'
import type { World } from './world'

/** The longest a value of each type may be. */
const most: Record<string, number> = { thing: 20, number: 32, letter: 32, symbol: 5, character_string: 32, phrase: 5, name: 10, time: 40, date: 40 }
const shapes: Record<string, RegExp> = { character_string: /^[\x21-\x7e]+$/, number: /^[\d.]+$/, letter: /^[A-Za-z]+$/, phrase: /^\p{Script=Han}+$/u }

/** POST /cgi-bin/message/subscribe/send */
export function sendMessage(asked: Asked, world: World): object {
  const fields = fieldsOf(asked)
  const person = world.people.get(textIn(fields, 'touser'))
  if (!person) throw new Refused(40003)
  const template = textIn(fields, 'template_id')
  const names = world.templates.get(template)
  if (!names) throw new Refused(40037)
  const page = textIn(fields, 'page').split('?')[0] ?? ''
  if (page && !world.pages.has(page)) throw new Refused(41030)
  const { data } = fields
  if (typeof data !== 'object' || data === null) throw new Refused(47003, 'argument invalid! data is not an object')
  for (const name of names) checkValue(name, Reflect.get(data, name))
  const left = person.grants.get(template) ?? 0
  if (left <= 0) throw new Refused(43101)
  person.grants.set(template, left - 1)
  return { errcode: 0, errmsg: 'ok', msgid: world.calls.length }
}

function checkValue(name: string, given: unknown): void {
  const value: unknown = typeof given === 'object' && given !== null ? Reflect.get(given, 'value') : undefined
  if (typeof value !== 'string' || value === '') throw new Refused(47003, `argument invalid! data.${name}.value is empty`)
  const type = name.replace(/\d+$/, '')
  if ([...value].length > (most[type] ?? 20) || (shapes[type] && !shapes[type].test(value))) throw new Refused(47003, `argument invalid! data.${name}.value invalid`)
}
