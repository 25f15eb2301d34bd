import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import * as z from 'zod/mini'
import { createPlace, type TestPlace } from '../../../../test/support/database'
import { openDatabase } from './database'
import { Note } from './test-notes'

const idRow = z.object({ id: z.string() })

/** Starts a writing process, lets `until` decide after each line it prints when to kill -9 it; gives all its lines. */
async function runAndKill(place: TestPlace, args: string[], until: (lines: string[]) => boolean | Promise<boolean>): Promise<string[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'crash-writer.ts'), place.dataDir, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, TEST_DATABASE_URL: place.databaseUrl ?? '' },
  })
  const lines: string[] = []
  const ended = once(child, 'exit')
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line)
    if (!child.killed && (await until(lines))) child.kill('SIGKILL')
  }
  await ended
  return lines.filter((line) => line !== 'ready')
}

it('loses no acknowledged commit when the writing process is killed, and keeps no half transaction', async () => {
  const place = await createPlace()
  const acknowledged: string[] = []
  for (const [round, enough] of [1, 7, 40].entries()) {
    acknowledged.push(...(await runAndKill(place, [`r${round}-`], (lines) => lines.length > enough)))
  }
  const db = await openDatabase({ ...place, entities: [Note] })
  const stored = new Set((await db.read(idRow, 'select id from note')).map(({ id }) => id))
  expect(acknowledged.length).toBeGreaterThanOrEqual(48)
  expect(acknowledged.filter((id) => !stored.has(id) || !stored.has(`${id}b`))).toEqual([])
  expect([...stored].filter((id) => !id.endsWith('b') && !stored.has(`${id}b`))).toEqual([])
  await db.close()
  await place.remove()
})

it('keeps the folder for one process, says who has it, and frees it when that one is killed', async () => {
  const place = { ...(await createPlace()), databaseUrl: undefined }
  const open = () => openDatabase({ dataDir: place.dataDir, entities: [Note] })
  await runAndKill(place, ['x', 'hold'], async () => {
    await expect(open()).rejects.toThrow(/正被另一个明白栏程序使用（进程号 \d+）/)
    const looking = await openDatabase({ dataDir: place.dataDir, entities: [Note], readOnly: true })
    expect(await looking.read(idRow, 'select id from note')).toEqual([])
    await expect(looking.write((tx) => tx.delete(Note, { id: 'a' }))).rejects.toThrow('reading only')
    await looking.close()
    return true
  })
  const db = await open()
  await expect(open()).rejects.toThrow(/正被另一个/)
  await db.close()
  await (await open()).close()
  await place.remove()
})
