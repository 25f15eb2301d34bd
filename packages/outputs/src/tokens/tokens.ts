/**
 * The look, once. Board page, sheet, screens, console and both client builds take their CSS from here.
 * A well-kept notice board: warm paper, ink, one brick red for what to press; green only says 已办结,
 * amber only says 快到期.
 */
export const colours = {
  paper: '#faf6ee',
  card: '#fffdf9',
  sunk: '#f1eadd',
  ink: '#241f1a',
  soft: '#5c5348',
  line: '#dfd5c4',
  edge: '#8a7f70',
  brick: '#a5321f',
  brickDeep: '#822414',
  brickPale: '#f9ebe6',
  onBrick: '#ffffff',
  done: '#27633a',
  donePale: '#e5f1e6',
  soon: '#7d4a00',
  soonPale: '#fdf0d5',
  focus: '#174ea6',
} as const

export type Colour = keyof typeof colours

/** Every text colour that may stand on a ground. A pair that is not here is not used; the test measures each. */
export const textOn: ReadonlyArray<readonly [text: Colour, ground: Colour]> = [
  ['ink', 'paper'], ['ink', 'card'], ['ink', 'sunk'], ['ink', 'brickPale'], ['ink', 'soonPale'],
  ['soft', 'paper'], ['soft', 'card'], ['soft', 'sunk'],
  ['brick', 'paper'], ['brick', 'card'], ['brick', 'sunk'], ['brickDeep', 'brickPale'], ['brickDeep', 'card'],
  ['onBrick', 'brick'], ['onBrick', 'brickDeep'],
  ['done', 'donePale'], ['done', 'card'], ['done', 'paper'],
  ['soon', 'soonPale'], ['soon', 'card'], ['soon', 'paper'],
]

/** Edges of controls, the focus ring and marks that carry meaning: 3:1 is the rule for these (WCAG 1.4.11). */
export const marksOn: ReadonlyArray<readonly [mark: Colour, ground: Colour]> = [
  ['edge', 'card'], ['edge', 'paper'], ['focus', 'paper'], ['focus', 'card'], ['focus', 'sunk'],
  ['brick', 'card'], ['done', 'card'], ['soon', 'card'],
]

/** In px: a rhythm of 16. */
const space = { xs: 4, s: 8, m: 12, l: 16, xl: 24, xxl: 32 } as const
const radii = { s: 8, m: 12, round: 999 } as const
const lineHeight = 1.6

interface TypeSize { small: number; text: number; lead: number; title: number; target: number }

/** In px. `elder` and `largest` are 长辈版: nothing a resident must read is under 18 px, nothing to press under 60 px, and text reaches 30 px. */
export const typeSizes = {
  standard: { small: 16, text: 17, lead: 19, title: 26, target: 48 },
  large: { small: 18, text: 20, lead: 23, title: 29, target: 52 },
  elder: { small: 20, text: 24, lead: 27, title: 30, target: 60 },
  largest: { small: 24, text: 30, lead: 32, title: 34, target: 64 },
} as const satisfies Record<string, TypeSize>

export type TypeSizeName = keyof typeof typeSizes

export const fontStack = '"PingFang SC","HarmonyOS Sans SC","MiSans","Noto Sans SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif'

const dashed = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
const variables = (prefix: string, values: Record<string, string | number>) =>
  Object.entries(values).map(([name, value]) => `--${prefix}${dashed(name)}:${typeof value === 'number' ? `${value}px` : value}`).join(';')

/**
 * The tokens as CSS custom properties, with one class per type size that may be put on any element.
 * @param scope where the variables live: `:root` for pages the server writes and the console, `page` in WeChat.
 */
export const tokensCss = (scope = ':root'): string => {
  const base = [
    variables('', colours), variables('space-', space), variables('radius-', radii),
    variables('size-', typeSizes.standard), `--line-height:${lineHeight}`, `--font:${fontStack}`,
  ].join(';')
  const sizes = Object.entries(typeSizes).map(([name, size]) => `.size-${name}{${variables('size-', size)}}`).join('\n')
  return `${scope}{${base}}\n${sizes}\n`
}
