import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { bundleForPhone } from './bundle-for-phone.mjs'
import { root } from './targets.mjs'

/** The service worker beside what Taro built: it knows the files of this very build by name. */
export async function bundleWorker({ app, dist }) {
  const folder = join(root, dist)
  const files = readdirSync(folder, { recursive: true }).map(String).filter((name) => /^(js|css|static|chunk|assets)[/\\].+\.\w+$/.test(name) && !/\.(map|txt)$/.test(name)).sort()
  const version = createHash('sha256')
  for (const name of ['index.html', ...files]) version.update(name).update(readFileSync(join(folder, name)))
  await bundleForPhone(app, {
    entry: join(root, app, 'src/service-worker/worker.ts'),
    outfile: join(folder, 'sw.js'),
    define: { FILES: JSON.stringify(files.map((name) => `/${name.replaceAll('\\', '/')}`)), VERSION: JSON.stringify(version.digest('hex').slice(0, 12)) },
  })
}
