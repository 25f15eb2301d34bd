import { Column, Entity, LessThanOrEqual, type QueryRunner } from 'typeorm'
import * as z from 'zod/mini'
import { instant, shortText } from './column-types'
import type { Database } from './database'
import { isDuplicateKey } from './is-duplicate-key'
import { createTable, dropTable } from './migration-tables'

const jobName = z.object({ name: z.string() })

/** Work that any of several processes may do, but only one at a time. */
@Entity('job')
export class Job {
  @Column(shortText(60, { primary: true }))
  name!: string

  /** The lease: whoever wrote it may work until then; afterwards the job is free for all. */
  @Column(instant())
  claimedUntil!: string
}

/**
 * Runs `work` if nobody else holds the job, for at most `leaseMs`: work that takes longer must expect company,
 * so it goes in small idempotent steps. A job whose process died is free again when its lease has run out.
 * @returns false when somebody else holds it
 */
export async function runJob(db: Database, name: string, now: Date, leaseMs: number, work: () => Promise<void>): Promise<boolean> {
  const claimedUntil = new Date(now.getTime() + leaseMs).toISOString()
  if (!(await claim(db, name, now.toISOString(), claimedUntil))) return false
  try {
    await work()
  } finally {
    // Only our own lease is given back: it may have run out and been taken by another process.
    await db.write((tx) => tx.update(Job, { name, claimedUntil }, { claimedUntil: now.toISOString() }))
  }
  return true
}

async function claim(db: Database, name: string, now: string, claimedUntil: string): Promise<boolean> {
  try {
    return await db.write(async (tx) => {
      const claimed = await tx.update(Job, { name, claimedUntil: LessThanOrEqual(now) }, { claimedUntil })
      if (claimed > 0) return true
      const exists = await tx.read(jobName, 'select name from job where name = ?', [name])
      if (exists.length > 0) return false
      await tx.insert(Job, { name, claimedUntil })
      return true
    })
  } catch (error) {
    // Two processes met a new job at once, and the other one was first.
    if (isDuplicateKey(error)) return false
    throw error
  }
}

export async function createJobTable(queryRunner: QueryRunner): Promise<void> {
  await createTable(queryRunner, 'job', {
    columns: { name: shortText(60, { primary: true }), claimedUntil: instant() },
  })
}

export const dropJobTable = (queryRunner: QueryRunner) => dropTable(queryRunner, 'job')
