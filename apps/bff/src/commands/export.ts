import type { Env } from '../env'
import { SHORTEST } from './exit/key-file'
import { checkExport } from './exit/check-export'
import { loadExport } from './exit/load-export'
import { writeExport } from './exit/write-export'
import { openStopped } from './open-stopped'

const usage = (name: string) => `用法：先设口令 EXPORT_PASSPHRASE（至少 ${SHORTEST} 个字），再运行 npm run ${name} -- 文件夹`

/** npm run export: everything, into a folder of its own. */
export async function exportCommand([folder]: string[], env: Env, configDir: string): Promise<string[]> {
  const passphrase = passphraseOf(env, 'export')
  if (!folder) throw new Error(usage('export'))
  const { house } = await openStopped(env, configDir)
  try {
    return await writeExport(house, folder, passphrase)
  } finally {
    await house.db.close()
  }
}

/** npm run import: into a system that is empty. */
export async function importCommand([folder]: string[], env: Env): Promise<string[]> {
  const passphrase = passphraseOf(env, 'import')
  if (!folder) throw new Error(usage('import'))
  return loadExport(folder, await checkExport(folder, passphrase), env)
}

function passphraseOf({ exportPassphrase }: Env, name: string): string {
  if (!exportPassphrase || [...exportPassphrase].length < SHORTEST) throw new Error(usage(name))
  return exportPassphrase
}
