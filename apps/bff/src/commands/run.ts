import { resolve } from 'node:path'
import { readEnv } from '../env'
import { exportCommand, importCommand } from './export'
import { goLiveCommand } from './go-live'
import { makeKeyFile } from './keys'
import { tenantCommand } from './tenant'
import { verifyLedger } from './verify-ledger'

/** What the operator runs beside the server: npm run keys | export | import | go-live | tenant | verify-ledger. */
const commands: Record<string, (args: string[]) => Promise<string[]>> = {
  keys: ([file]) => makeKeyFile(file),
  export: (args) => exportCommand(args, readEnv(process.env), resolve('config')),
  import: (args) => importCommand(args, readEnv(process.env)),
  'go-live': () => goLiveCommand(readEnv(process.env), resolve('config')),
  tenant: (args) => tenantCommand(args, readEnv(process.env), resolve('config')),
  'verify-ledger': ([file, ...marks]) => verifyLedger(file, marks),
}

async function run([name = '', ...args]: string[]): Promise<void> {
  const command = commands[name]
  if (!command) throw new Error(`没有这个命令：${name}。有：${Object.keys(commands).join('、')}`)
  for (const line of await command(args)) process.stdout.write(`${line}\n`)
}

run(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
