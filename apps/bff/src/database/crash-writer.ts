import { openDatabase } from './database'
import { migrate } from './migrate'
import { aNote, CreateNote, Note } from './test-notes'

/**
 * A process for the tests to kill: writes rows for ever and says the id of each one that is committed.
 * Arguments: DATA_DIR, a prefix for the ids, and `hold` to only keep the folder.
 */
const [dataDir = '', prefix = '', mode = 'write'] = process.argv.slice(2)
const databaseUrl = process.env.TEST_DATABASE_URL

async function writeForEver(): Promise<void> {
  const db = await openDatabase({ dataDir, entities: [Note], ...(databaseUrl ? { databaseUrl } : {}) })
  await migrate(db, [CreateNote])
  process.stdout.write('ready\n')
  if (mode === 'hold') setInterval(() => undefined, 1000)
  for (let i = 0; mode === 'write'; i++) {
    const id = `${prefix}${i}`
    await db.write(async (tx) => {
      await tx.insert(Note, aNote(id))
      await tx.insert(Note, aNote(`${id}b`))
    })
    process.stdout.write(`${id}\n`)
  }
}

void writeForEver()
