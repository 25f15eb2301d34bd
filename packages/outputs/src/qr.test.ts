import jsQR from 'jsqr'
import { asText } from './html'
import { qrSvg, terminalQr } from './qr'
import { boardSheet } from './sheets/board-sheet'
import { wordsOf } from './testing/read-page'
import { boardReply, today } from './testing/replies'

/** Draws dark squares on white, as a camera sees them, and reads the code. */
function scan(size: number, isDark: (x: number, y: number) => boolean): string | undefined {
  const scale = 4
  const side = size * scale
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      if (isDark(Math.floor(x / scale), Math.floor(y / scale))) pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3)
    }
  }
  return jsQR(pixels, side, side)?.data
}

function scanSvg(svg: string): string | undefined {
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]) / 10
  const dark = new Set([...svg.matchAll(/M(\d+),(\d+)h10v10h-10z/g)].map(([, x, y]) => `${Number(x) / 10},${Number(y) / 10}`))
  return scan(size, (x, y) => dark.has(`${x},${y}`))
}

const sheet = (more: object = {}) => boardSheet({ ...boardReply(), publicUrl: 'https://mingbai.example.cn/', printedOn: today, ...more })

test('the code on a sheet leads to the board, and says which sheet was scanned', () => {
  expect(scanSvg(sheet())).toBe('https://mingbai.example.cn/b/K7MP4XQ2')
  expect(scanSvg(sheet({ sheet: 'S26' }))).toBe('https://mingbai.example.cn/b/K7MP4XQ2?s=S26')
})

test('four light modules stand around the code', () => {
  const corners = [...asText(qrSvg('https://mingbai.example.cn/b/K7MP4XQ2')).matchAll(/M(\d+),(\d+)h/g)].map(([, x]) => Number(x) / 10)
  expect(Math.min(...corners)).toBe(4)
})

test('the code in the terminal can be scanned from a dark screen', () => {
  const lines = terminalQr('https://mingbai.example.cn/b/K7MP4XQ2').split('\n')
  const isLight = (x: number, y: number) => {
    const letter = [...(lines[Math.floor(y / 2)] ?? '')][x] ?? ' '
    return letter === '█' || letter === (y % 2 === 0 ? '▀' : '▄')
  }
  const size = lines[0]?.length ?? 0
  expect(scan(size, (x, y) => !isLight(x, y))).toBe('https://mingbai.example.cn/b/K7MP4XQ2')
})

test('a sheet can be used without scanning: address, code and phone stand in words', () => {
  const words = wordsOf(sheet())
  for (const said of ['平罗县灵沙乡人民政府', '胜利村公示栏', '用微信扫一扫', '看公开', '反映问题', '查进度', '不会用手机', '0952-6801081', 'https://mingbai.example.cn/b/K7MP4XQ2', 'K7MP4XQ2', '2026年11月22日印']) {
    expect(words).toContain(said)
  }
})

test('a sheet printed while samples are shown says that it must not be hung up', () => {
  expect(wordsOf(sheet({ trial: true }))).toContain('请不要张贴')
  expect(wordsOf(sheet({ trial: false }))).not.toContain('请不要张贴')
})

test('a sheet needs no script and nothing from elsewhere', () => {
  expect(sheet()).not.toMatch(/<script|<img|<link|\sstyle=|src=/)
})
