import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { draw, drawSize, monthsLater, monthStart, ticketOf } from './draw'

const head = fc.stringMatching(/^[0-9a-f]{64}$/)
const numbers = fc.array(fc.stringMatching(/^LS-2026-\d{4}$/), { maxLength: 200 })
const lot = { head: 'ab'.repeat(32), month: '2026-10' }
const many = Array.from({ length: 100 }, (_, at) => `LS-2026-${String(at).padStart(4, '0')}`)

it('a ticket is what DRAW.md says, by another SHA-256', () => {
  const text = `mingbai-draw-1\n${lot.head}\n2026-10\nLS-2026-0001`
  expect(ticketOf(lot, 'LS-2026-0001')).toBe(createHash('sha256').update(text, 'utf8').digest('hex'))
})

it('drawn are the numbers with the smallest tickets', () => {
  const byHand = many.map((number) => [createHash('sha256').update(`mingbai-draw-1\n${lot.head}\n2026-10\n${number}`).digest('hex'), number]).sort().slice(0, 5).map(([, number]) => number)
  expect(draw(lot, many)).toEqual(byHand)
})

it('the order of the numbers does not matter, and a number given twice counts once', () => {
  fc.assert(fc.property(head, numbers, fc.nat(), (seed, list, turn) => {
    const turned = [...list.slice(turn % (list.length + 1)), ...list.slice(0, turn % (list.length + 1))].reverse()
    expect(draw({ ...lot, head: seed }, [...turned, ...list])).toEqual(draw({ ...lot, head: seed }, list))
  }))
})

it('nothing is drawn twice, nothing that was not there, and as many as the table says', () => {
  fc.assert(fc.property(head, numbers, (seed, list) => {
    const drawn = draw({ ...lot, head: seed }, list)
    const there = new Set(list)
    expect(new Set(drawn).size).toBe(drawn.length)
    expect(drawn.every((number) => there.has(number))).toBe(true)
    expect(drawn).toHaveLength(drawSize(there.size))
  }))
})

it.each([[0, 0], [1, 1], [2, 2], [3, 3], [4, 3], [60, 3], [61, 4], [80, 4], [81, 5], [1000, 50]])('of %i closed cases %i are drawn', (closed, size) => {
  expect(drawSize(closed)).toBe(size)
})

it('more closed cases never mean fewer drawn', () => {
  fc.assert(fc.property(fc.nat({ max: 5000 }), (closed) => {
    expect(drawSize(closed + 1)).toBeGreaterThanOrEqual(drawSize(closed))
    expect(drawSize(closed)).toBeLessThanOrEqual(closed)
  }))
})

it('another head, or another month, gives another draw', () => {
  fc.assert(fc.property(head, head, (one, other) => {
    fc.pre(one !== other)
    expect(draw({ ...lot, head: one }, many)).not.toEqual(draw({ ...lot, head: other }, many))
  }))
  expect(draw(lot, many)).not.toEqual(draw({ ...lot, month: '2026-11' }, many))
})

it('a number that leaves changes no other place: the next one moves up', () => {
  fc.assert(fc.property(head, fc.nat({ max: 4 }), (seed, nth) => {
    const before = draw({ ...lot, head: seed }, many)
    const gone = before[nth] ?? ''
    const after = draw({ ...lot, head: seed }, many.filter((number) => number !== gone))
    expect(after.slice(0, 4)).toEqual(before.filter((number) => number !== gone))
  }))
})

it('over many heads every case has the same chance', () => {
  const few = many.slice(0, 50)
  const times = new Map(few.map((number) => [number, 0]))
  for (let round = 0; round < 1000; round += 1) {
    const seed = createHash('sha256').update(String(round)).digest('hex')
    for (const number of draw({ ...lot, head: seed }, few)) times.set(number, (times.get(number) ?? 0) + 1)
  }
  // 3 of 50 in 1000 rounds: 60 each, give or take four standard deviations.
  expect([...times.values()].every((count) => count > 28 && count < 92)).toBe(true)
})

it('a month begins at midnight in Shanghai, and years turn', () => {
  expect(monthStart('2026-11')).toBe('2026-10-31T16:00:00.000Z')
  expect([monthsLater('2026-12', 1), monthsLater('2026-01', -1)]).toEqual(['2027-01', '2025-12'])
})
