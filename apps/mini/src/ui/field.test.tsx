import { renderToStaticMarkup } from 'react-dom/server'
import { Choice } from './choice'
import { Tag } from './tag'
import { TextField } from './text-field'

// Taro needs a running mini-program or browser; nothing here navigates.
jest.mock('@tarojs/taro', () => ({}))

const attribute = (html: string, pattern: RegExp) => pattern.exec(html)?.[1] ?? ''

test('a field is bound to its label, its hint and its error', () => {
  const html = renderToStaticMarkup(<TextField label="手机号" value="" onValue={() => undefined} hint="公开时遮住" error="号码少了一位" />)
  const id = attribute(html, /<input id="([^"]+)"/)
  expect(id).not.toBe('')
  expect(attribute(html, /<label for="([^"]+)"/)).toBe(id)
  expect(attribute(html, /aria-describedby="([^"]+)"/).split(' ')).toEqual([`${id}-hint`, `${id}-error`])
  expect(html).toContain('aria-invalid="true"')
  expect(attribute(html, /role="alert"[^>]*>(.*?)<\/p>/)).toContain('号码少了一位')
})

test('a choice is a group of real radio buttons of one name, one of them chosen', () => {
  const html = renderToStaticMarkup(
    <Choice label="什么事" value="idea" onValue={() => undefined} options={[{ value: 'broken', label: '东西坏了没人管' }, { value: 'idea', label: '出个主意' }]} />,
  )
  const radios = [...html.matchAll(/<input[^>]*>/g)].map(([tag]) => tag)
  const names = radios.map((tag) => attribute(tag, / name="([^"]+)"/))
  expect(radios.map((tag) => attribute(tag, / type="([^"]+)"/))).toEqual(['radio', 'radio'])
  expect(names[0]).not.toBe('')
  expect(new Set(names).size).toBe(1)
  expect(html.match(/checked=""/g)).toHaveLength(1)
})

test('where a case stands is said in words beside a mark that is not read out', () => {
  const html = renderToStaticMarkup(<Tag tone="done" words="办好了" />)
  expect(html).toContain('办好了')
  expect(html).toMatch(/icon-check[^>]*aria-hidden="true"/)
})
