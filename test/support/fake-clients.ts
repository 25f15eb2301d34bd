import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Clients } from '../../apps/bff/src/pages/serve-clients'

const index = (name: string) => `<!DOCTYPE html><html><head><title>${name}</title><link href="/css/app.css" rel="stylesheet"></head><body><div id="app"></div><script src="/js/app.js" nonce="__CSP_NONCE__"></script></body></html>`

/** Folders that look like the built clients, for tests of what the server does with them. */
export function fakeClients(folder: string): Clients {
  const h5 = join(folder, 'h5')
  const console = join(folder, 'console')
  for (const [client, files] of [[h5, 'js'], [console, 'assets']] as const) {
    mkdirSync(join(client, files), { recursive: true })
    writeFileSync(join(client, 'index.html'), index(files))
    writeFileSync(join(client, files, 'app.0123abcd.js'), `export const app = '${'x'.repeat(3000)}'`)
  }
  return { h5, console }
}
