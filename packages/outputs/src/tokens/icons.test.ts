import { icons, iconsCss } from './icons'

test('every mark is seen through its own window of the one picture', () => {
  const css = iconsCss()
  const names = Object.keys(icons)
  const places = names.map((name) => Number(new RegExp(`\\.icon-${name}\\{-webkit-mask-position:([\\d.]+)% 0\\}`).exec(css)?.[1]))
  // A percentage lays that point of the picture on that point of the window: what is seen begins at (pictures − 1) × it.
  expect(places.map((place) => Math.round((place / 100) * (names.length - 1) * 1000) / 1000)).toEqual(names.map((_, at) => expect.closeTo(at, 2)))
  expect(css.match(/data:image/g)).toHaveLength(1)
})

test('the picture can stand in a style sheet as it is', () => {
  const [, picture = ''] = /url\("data:image\/svg\+xml,([^"]*)"\)/.exec(iconsCss()) ?? []
  expect(picture).not.toMatch(/[<>#]/)
  expect(decodeURIComponent(picture)).toMatch(/^<svg [^<]*viewBox='0 0 432 24'[^<]*>.*<\/svg>$/)
})
