import { readFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'

const KB = 1024

/**
 * Limits of what a resident's phone must load; the platform's own are far above (2 MB a package). A first scan may cost 40 KB:
 * the landing page, and the answer it asks for.
 */
const limits = { weappLanding: 24 * KB, weappMain: 312 * KB, weappAll: 900 * KB, h5First: 130 * KB }

function filesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== '.build-stamp' && !/\.(br|gz|map)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

const bytesOf = (files) => files.reduce((sum, file) => sum + readFileSync(file).length, 0)

/** Main package and everything, in bytes as WeChat counts them: unpacked. */
function weappSizes(folder, subPackageRoots) {
  const files = filesOf(folder)
  const inSub = (file) => subPackageRoots.some((sub) => file.startsWith(`${join(folder, sub)}/`))
  return { main: bytesOf(files.filter((file) => !inSub(file))), all: bytesOf(files) }
}

/**
 * Scripts of the first page, gzipped: those that index.html names, and the largest page chunk with what it shares.
 * Which chunks the home page asks for is the bundler's secret, so the largest stands for it; test/browser/reading.test.ts
 * counts what a browser really asks for, against the same limit.
 */
function h5FirstPage(folder) {
  const html = readFileSync(join(folder, 'index.html'), 'utf8')
  const named = [...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, src = '']) => basename(src))
  const scripts = filesOf(folder)
    .filter((file) => /\.js$/.test(file))
    .map((file) => ({ name: basename(file), bytes: gzipSync(readFileSync(file), { level: 9 }).length }))
  const first = scripts.filter(({ name }) => named.includes(name)).reduce((sum, { bytes }) => sum + bytes, 0)
  return first + Math.max(0, ...scripts.filter(({ name }) => !named.includes(name)).map(({ bytes }) => bytes))
}

export function checkSizes({ h5, weapp, subPackageRoots, landingRoots }) {
  const { main, all } = weappSizes(weapp, subPackageRoots)
  return [
    ...landingRoots.map((folder) => ({ what: '小程序扫码第一页', bytes: bytesOf(filesOf(join(weapp, folder))), limit: limits.weappLanding })),
    { what: '小程序主包', bytes: main, limit: limits.weappMain },
    { what: '小程序全部', bytes: all, limit: limits.weappAll },
    { what: '手机网页首页脚本（gzip）', bytes: h5FirstPage(h5), limit: limits.h5First },
  ]
}
