import { join } from 'node:path'

export const root = join(import.meta.dirname, '../..')

/** Neither telemetry nor an update check: a build must work, and stay silent, on a machine without network. */
const quiet = {
  NODE_ENV: 'production',
  CI: '1',
  NO_COLOR: '1',
  DO_NOT_TRACK: '1',
  DISABLE_OPENCOLLECTIVE: '1',
  BROWSERSLIST_IGNORE_OLD_DATA: '1',
  NO_UPDATE_NOTIFIER: '1',
  npm_config_update_notifier: 'false',
}

/** Written by the build itself: as an input it would make every first build stale at once. */
export const generated = new Set(['apps/mini/src/style/tokens.css', 'apps/mini/src/style/icons.css'])

/** Values that are written into an output, so another value means another build. */
export const builtInEnv = ['API_BASE', 'SPEECH_PLUGIN']

const allPackages = ['packages/rules', 'packages/contracts', 'packages/outputs']
const always = ['package-lock.json', 'tsconfig.json', 'scripts/build.mjs', 'scripts/lib']

/**
 * `--disable-global-config`: Taro otherwise loads plugins from the user's home, one of which reports every build.
 * `--no-check`: its check of the configuration fetches rules from its vendor first, in native code.
 */
const taro = (type, more = {}) => ({
  bin: '@tarojs/cli/bin/taro',
  args: ['build', '--type', type, '--disable-global-config', '--no-check'],
  env: { ...quiet, TARO_ENV: type, ...more },
})

/**
 * What can be built. `inputs`: files and folders that make an output stale.
 * `landing`: the page behind a board's code is put beside it; `worker`: the service worker. `proof`: the file that a finished build always has. `precompress`: written for sirv, which serves the siblings.
 */
export const targets = {
  bff: { name: '服务端', app: 'apps/bff', dist: 'apps/bff/dist', proof: 'main.cjs', inputs: ['apps/bff/src', 'apps/bff/package.json', ...allPackages, ...always], esbuild: true },
  h5: { name: '手机网页', app: 'apps/mini', dist: 'apps/mini/dist/h5', proof: 'index.html', inputs: ['apps/mini', ...allPackages, ...always], tool: taro('h5'), worker: true, precompress: true },
  console: { name: '工作台', app: 'apps/console', dist: 'apps/console/dist', proof: 'index.html', inputs: ['apps/console', ...allPackages, ...always], tool: { bin: 'vite/bin/vite.js', args: ['build', '--logLevel', 'warn'], env: quiet }, precompress: true },
  weapp: { name: '微信小程序', app: 'apps/mini', dist: 'apps/mini/dist/weapp', proof: 'app.json', inputs: ['apps/mini', ...allPackages, ...always], tool: taro('weapp'), landing: true },
  // As an operator builds it who has added the voice: for the soak alone.
  speaking: { name: '会念的微信小程序', app: 'apps/mini', dist: 'apps/mini/dist/speaking', proof: 'app.json', inputs: ['apps/mini', ...allPackages, ...always], tool: taro('weapp', { SPEECH_PLUGIN: '0.3.5', OUTPUT: 'speaking' }), landing: true },
}
