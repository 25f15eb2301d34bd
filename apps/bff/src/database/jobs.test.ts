import type { MigrationInterface } from 'typeorm'
import { openTestDatabase } from '../../../../test/support/database'
import type { Database } from './database'
import { createJobTable, dropJobTable, Job, runJob } from './jobs'

class CreateJob implements MigrationInterface {
  name = 'CreateJob1700000000003'
  up = createJobTable
  down = dropJobTable
}

const nine = new Date('2026-11-22T09:00:00.000Z')
const later = (ms: number) => new Date(nine.getTime() + ms)

let db: Database
beforeAll(async () => {
  db = await openTestDatabase([Job], [CreateJob])
})
afterAll(() => db.close())

it('is done by one of many that ask at once, when it is new and when it is old', async () => {
  for (const moment of [nine, later(1000)]) {
    let done = 0
    const racers = Array.from({ length: 8 }, () =>
      runJob(db, 'race', moment, 60_000, async () => {
        done++
        await new Promise((resolve) => setTimeout(resolve, 100))
      }),
    )
    expect((await Promise.all(racers)).filter(Boolean)).toEqual([true])
    expect(done).toBe(1)
  }
})

it('is free again when it has ended, also by an error', async () => {
  const failing = runJob(db, 'failing', nine, 60_000, () => Promise.reject(new Error('disk full')))
  await expect(failing).rejects.toThrow('disk full')
  expect(await runJob(db, 'failing', later(1), 60_000, () => Promise.resolve())).toBe(true)
})

it('passes to another when its lease has run out, and the late one does not free what is no longer its own', async () => {
  const order: string[] = []
  await runJob(db, 'lease', nine, 1000, async () => {
    expect(await runJob(db, 'lease', later(999), 1000, () => Promise.resolve())).toBe(false)
    const second = await runJob(db, 'lease', later(1001), 5000, async () => {
      order.push('second')
    })
    expect(second).toBe(true)
    await db.write((tx) => tx.update(Job, { name: 'lease' }, { claimedUntil: later(9000).toISOString() }))
    order.push('first')
  })
  expect(order).toEqual(['second', 'first'])
  expect(await runJob(db, 'lease', later(8000), 1000, () => Promise.resolve())).toBe(false)
})
