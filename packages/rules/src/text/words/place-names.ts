import type { WordRule } from './word-rule'

/** Characters of places that sound or look alike, and are the ones picked by mistake from an input method. */
const alike: Record<string, string> = {
  沙: '莎砂纱', 灵: '零宁陵凌', 锋: '峰丰蜂', 胜: '盛圣', 光: '广', 田: '甜', 润: '闰', 何: '河合和', 贵: '桂', 统: '同', 罗: '逻锣箩', 平: '坪', 嘴: '咀', 山: '珊', 家: '佳', 富: '付', 先: '仙', 明: '名', 利: '力', 宁: '灵',
}
const LEVELS = ['村', '乡', '镇', '县', '市', '街道', '社区']
const WHY = '地名像是写错了'

/** Of names such as 灵沙乡: 灵莎, and 灵沙镇, which is another kind of place. A real name is never in it. */
export function placeRules(names: readonly string[]): WordRule[] {
  const real = new Set(names)
  const found = new Map<string, string>()
  for (const name of real) {
    const level = LEVELS.find((one) => name.endsWith(one)) ?? ''
    const bare = name.slice(0, name.length - level.length)
    if (bare.length < 2) continue
    // The township is named without its 乡 as often; a village's bare name would be too many other words.
    const end = level === '乡' ? '' : level
    Array.from(bare).forEach((letter, at) => {
      for (const other of alike[letter] ?? '') found.set(`${bare.slice(0, at)}${other}${bare.slice(at + 1)}${end}`, `${bare}${end}`)
    })
    if (level === '乡' && !real.has(`${bare}镇`)) found.set(`${bare}镇`, name)
  }
  const wrongs = [...found.keys()]
  const isTwice = (wrong: string): boolean => wrongs.some((other) => other !== wrong && wrong.includes(other))
  return [...found].filter(([wrong]) => !real.has(wrong) && !isTwice(wrong)).map(([wrong, name]) => ({ found: wrong, say: name, why: WHY }))
}
