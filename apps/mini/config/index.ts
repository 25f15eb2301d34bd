import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import './typescript'
import { pages } from '@mingbai/contracts/routes'
import { iconsCss } from '@mingbai/outputs/tokens/icons'
import { tokensCss } from '@mingbai/outputs/tokens/tokens'

const app = resolve(__dirname, '..')
const target = process.env.TARO_ENV === 'weapp' ? 'weapp' : 'h5'
const production = process.env.NODE_ENV === 'production'

/** Workspace packages are TypeScript source: Taro compiles them with the app. zod is written for newer phones than ours. */
const sources = [...['rules', 'contracts', 'outputs'].map((name) => resolve(app, '../../packages', name, 'src')), dirname(require.resolve('zod/package.json'))]

const customRoutes = Object.fromEntries(Object.values(pages).map(({ path, taro }) => [`/${taro}`, path]))

const style = resolve(app, 'src/style')
mkdirSync(style, { recursive: true })
// WeChat knows no :root, a browser no <page>; both read the one token file.
writeFileSync(resolve(style, 'tokens.css'), tokensCss('page,body'))
writeFileSync(resolve(style, 'icons.css'), iconsCss())

const strong = Object.fromEntries(
  ['arrows', 'collapse_vars', 'comparisons', 'computed_props', 'hoist_props', 'inline', 'loops', 'negate_iife', 'properties', 'reduce_funcs', 'reduce_vars', 'switches', 'typeofs']
    .map((name) => [name, true]),
)

const nothing = resolve(__dirname, 'nothing.css')

const config: UserConfigExport<'webpack5'> = {
  projectName: 'mingbai',
  date: '2026-11-22',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.OUTPUT ?? target}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  // Levels of templates written out before Taro starts its recursive component: each costs bytes in base.wxml.
  baseLevel: 8,
  ...(target === 'h5' ? { copy: { patterns: [{ from: 'src/favicon.svg', to: 'dist/h5/favicon.svg' }], options: {} } } : {}),
  plugins: [resolve(__dirname, 'plugin-wxml.ts')],
  defineConstants: {
    SPEECH_PLUGIN: JSON.stringify(target === 'weapp' ? (process.env.SPEECH_PLUGIN ?? '') : ''),
    API_BASE: JSON.stringify(target === 'weapp' ? (process.env.API_BASE ?? 'http://127.0.0.1:8080') : ''),
  },
  // Taro's defaults switch most of terser off and write Chinese as \u escapes, two bytes for one.
  terser: { enable: true, config: { compress: { ...strong, ecma: 2018, passes: 2 }, output: { ecma: 2018, ascii_only: false } } },
  mini: {
    minifyXML: { collapseWhitespace: true },
    // Nothing here sets HTML from a string: Taro's parser for it stays out of the bundle.
    runtime: { enableInnerHTML: false },
    compile: { include: [...sources, resolve(__dirname, 'weapp')] },
    // Type sizes are the reader's own choice (settings), in px; they do not grow with the screen.
    postcss: { pxtransform: { enable: false }, htmltransform: { enable: false }, cssModules: { enable: false } },
    webpackChain: (chain) => {
      // Taro's own alias would take the stand-in's way to the real file too.
      chain.resolve.alias
        .delete('@tarojs/shared')
        .set('@tarojs/taro$', resolve(__dirname, 'taro-entry.js'))
        .set('@tarojs/shared$', resolve(__dirname, 'weapp/shared.js'))
        .set('@tarojs/plugin-platform-weapp/dist/runtime$', resolve(__dirname, 'weapp/runtime.js'))
      // Every phone that WeChat supports knows arrow functions: webpack's own lines may be short.
      chain.output.set('environment', { arrowFunction: true, const: true, destructuring: true, forOf: true })
    },
  },
  h5: {
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'browser', customRoutes },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: { ignoreOrder: true, filename: 'css/[name].[contenthash:8].css', chunkFilename: 'css/[name].[contenthash:8].css' },
    enableSourceMap: false,
    compile: { include: sources },
    // htmltransform would turn the style of a real <button> or <input> into that of Taro's web components.
    postcss: { pxtransform: { enable: false }, htmltransform: { enable: false }, cssModules: { enable: false } },
    webpackChain: (chain) => {
      // Taro's web components are not used in browsers (platform/elements.tsx): their style sheets forbid selecting text
      // and bring a font as data:, which the CSP refuses.
      chain.resolve.alias
        .set('@tarojs/components/dist/taro-components/taro-components.css$', nothing)
        .set('@tarojs/components/global.css$', nothing)
      // What most pages use is one file; what a few use is theirs, so that a new feature weighs nothing on the first page.
      chain.optimization.splitChunks({
        chunks: 'all', minSize: 0, hidePathInfo: true,
        cacheGroups: {
          default: false, defaultVendors: false,
          // However many pages of the staff share it, no resident's first page carries it.
          staff: { name: 'staff', test: /src[\\/]staff|rules[\\/]src[\\/]roles/, chunks: 'async', minChunks: 2, priority: 3 },
          shared: { name: 'shared', chunks: 'async', minChunks: 7, priority: 2 },
          few: { chunks: 'async', minChunks: 2, minSize: 2000, priority: 1, reuseExistingChunk: true },
        },
      })
    },
    htmlPluginOption: { minify: production ? { collapseWhitespace: true, removeComments: true } : false, inject: 'body', scriptLoading: 'defer' },
  },
}

export default defineConfig<'webpack5'>(config)
