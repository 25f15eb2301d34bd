/**
 * What a field of a WeChat subscription template may hold, by the word its name begins with (`thing3`). One value that does
 * not fit, and nothing of the message is sent (errcode 47003).
 */
interface ValueType {
  /** In characters. */
  most: number
  /** What is left out of a text. */
  without: RegExp
  /** Stands where nothing is left: empty is refused too. */
  instead: string
  /** An ending that says that more was written. */
  ending: string
}

export const wechatValueTypes = {
  thing: { most: 20, without: /[^\P{C}\s]/gu, instead: '请点开看', ending: '…' },
  character_string: { most: 32, without: /[^\x21-\x7e]/g, instead: '-', ending: '' },
  number: { most: 32, without: /[^\d]/g, instead: '0', ending: '' },
  letter: { most: 32, without: /[^A-Za-z]/g, instead: 'A', ending: '' },
  phrase: { most: 5, without: /\P{Script=Han}/gu, instead: '有进展', ending: '' },
  name: { most: 10, without: /\P{Script=Han}/gu, instead: '村民', ending: '' },
} as const satisfies Record<string, ValueType>
export type WechatValueType = keyof typeof wechatValueTypes

/** `thing3` → thing; null: a type that no text of ours can be put into (date, time, amount, car_number …). */
export function wechatValueType(field: string): WechatValueType | null {
  const name = /^([a-z_]+?)\d{1,2}$/.exec(field)?.[1]
  return isValueType(name) ? name : null
}

const isValueType = (name: string | undefined): name is WechatValueType => name !== undefined && Object.hasOwn(wechatValueTypes, name)

/** The text as the field takes it: without what it may not hold, and cut to its length. */
export function fitWechatValue(type: WechatValueType, text: string): string {
  const { most, without, instead, ending } = wechatValueTypes[type]
  const clean = [...text.replace(without, '').replace(/\s+/g, ' ').trim()]
  if (clean.length === 0) return instead
  return clean.length <= most ? clean.join('') : clean.slice(0, most - [...ending].length).join('').trim() + ending
}
