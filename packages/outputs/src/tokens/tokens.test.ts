import { type Colour, colours, marksOn, textOn, tokensCss, typeSizes } from './tokens'

/** Relative luminance as WCAG 2.2 defines it. */
const luminance = (colour: Colour) => {
  const channel = (from: number) => {
    const c = Number.parseInt(colours[colour].slice(from, from + 2), 16) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

const contrast = (a: Colour, b: Colour) => {
  const [x, y] = [luminance(a), luminance(b)]
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05)
}

test.each(textOn)('%s text on %s reads at 4.5:1 or better', (text, ground) => {
  expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5)
})

test.each(marksOn)('the mark %s on %s is seen at 3:1 or better', (mark, ground) => {
  expect(contrast(mark, ground)).toBeGreaterThanOrEqual(3)
})

test.each(['elder', 'largest'] as const)('长辈版, %s, has text of 18 px or more and targets of 60 px or more', (name) => {
  const { target, ...text } = typeSizes[name]
  expect(Math.min(...Object.values(text))).toBeGreaterThanOrEqual(18)
  expect(target).toBeGreaterThanOrEqual(60)
})

test('text reaches the 30 px that may be asked for', () => {
  expect(typeSizes.largest.text).toBeGreaterThanOrEqual(30)
})

test('residents read 17 px body text and press 48 px targets', () => {
  expect(typeSizes.standard.text).toBe(17)
  expect(typeSizes.standard.target).toBeGreaterThanOrEqual(48)
})

test('the variables stand under the scope that was asked for', () => {
  expect(tokensCss('page,body')).toMatch(/^page,body\{--paper:#faf6ee;/)
  expect(tokensCss()).toContain('.size-elder{--size-small:20px')
})
