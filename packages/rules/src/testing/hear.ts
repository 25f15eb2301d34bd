const values: Record<string, number> = { 零: 0, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }
const units: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }

/** What a listener understands: the number behind spoken words, by the rules of the language, not of our code. */
export function hear(spoken: string): number {
  let total = 0
  let group = 0
  let digit = 0
  for (const word of spoken) {
    if (word in values) digit = values[word] ?? 0
    else if (word in units) {
      group += (digit || 1) * (units[word] ?? 0)
      digit = 0
    } else {
      const factor = word === '万' ? 1e4 : 1e8
      total = factor === 1e8 && total > 0 ? (total + group + digit) * factor : total + (group + digit) * factor
      group = 0
      digit = 0
    }
  }
  return total + group + digit
}
