/**
 * H5 without a line: the app itself opens from what this browser kept, and the board pages that were read are readable
 * again. What pages say comes from the app's own copies (api/copies.ts); the API is not touched here, and nothing is kept
 * that the server marks no-store, lists of people above all.
 */

import { pages, shellPath } from '@mingbai/contracts/routes'
import { workerTexts } from './texts'

/** What a service worker has beyond a page; TypeScript's own library for it contradicts the one for pages. */
interface Lasting extends Event { waitUntil: (work: Promise<unknown>) => void }
interface Asked extends Lasting { request: Request; respondWith: (answer: Promise<Response>) => void }
interface WorkerScope {
  location: Location
  clients: { claim: () => Promise<void> }
  skipWaiting: () => Promise<void>
  addEventListener: ((type: 'install' | 'activate', act: (event: Lasting) => void) => void) & ((type: 'fetch', act: (event: Asked) => void) => void)
}
declare const self: WorkerScope

/** Written in by the build: the app's files, and a number that changes with any of them. */
declare const FILES: readonly string[]
declare const VERSION: string

/** index.html with no words in it: the app finds its page by the address. */
const SHELL = shellPath
const PREFIX = 'app-'
const APP = PREFIX + VERSION
const paths = new Set<string>(Object.values(pages).map(({ path }) => path))
const BOARDS = 'boards'
const BOARDS_KEPT = 6

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(APP).then((cache) => cache.addAll([SHELL, ...FILES])).then(() => self.skipWaiting()))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOld().then(() => self.clients.claim()))
})

/** The version before stays: a page that is still open may ask for its parts. */
async function dropOld(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== APP)
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)))
}

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (/^\/(?:js|css|static|chunk|assets)\//.test(pathname)) event.respondWith(keptFirst(request))
  else if (request.mode === 'navigate' && /^\/b\/\w+$/.test(pathname)) {
    const answer = board(request)
    // Kept when it comes, though something else was shown meanwhile.
    event.waitUntil(answer.catch(() => undefined))
    event.respondWith(orKept(answer, () => keptBoard(request)).catch(keptShell))
  } else if (request.mode === 'navigate' && paths.has(pathname)) event.respondWith(orKept(fetch(request), keptShell))
})

/** Names carry a hash of what is in them, so what is kept is never old. */
const keptFirst = async (request: Request): Promise<Response> => (await caches.match(request, { ignoreVary: true })) ?? fetch(request)

/** A line that is up may be dead: after so long what is kept is shown. Where nothing is, the answer is waited for. */
const PATIENCE_MS = 4000

async function orKept(answer: Promise<Response>, kept: () => Promise<Response | undefined>): Promise<Response> {
  const late = new Promise<null>((resolve) => {
    setTimeout(resolve, PATIENCE_MS, null)
  })
  return (await Promise.race([answer.catch(() => null), late])) ?? (await kept()) ?? answer
}

async function keptShell(): Promise<Response> {
  return (await caches.match(SHELL, { ignoreVary: true })) ?? Response.error()
}

async function board(request: Request): Promise<Response> {
  const answer = await fetch(request)
  if (answer.ok && !/no-store/.test(answer.headers.get('cache-control') ?? '')) {
    const cache = await caches.open(BOARDS)
    const name = new URL(request.url).pathname
    await cache.delete(name)
    await cache.put(name, answer.clone())
    const names = await cache.keys()
    await Promise.all(names.slice(0, -BOARDS_KEPT).map((old) => cache.delete(old)))
  }
  return answer
}

async function keptBoard(request: Request): Promise<Response | undefined> {
  const kept = await caches.open(BOARDS).then((cache) => cache.match(request, { ignoreSearch: true, ignoreVary: true }))
  return kept && dated(kept)
}

/** Says above the words that they are kept ones, and from when. */
async function dated(kept: Response): Promise<Response> {
  const day = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', month: 'long', day: 'numeric' }).format(new Date(kept.headers.get('date') ?? Date.now()))
  const words = (await kept.text()).replace(/<main\b[^>]*>/, (main) => `${main}<p class="w-note" role="status">${workerTexts.keptSince(day)}</p>`)
  return new Response(words, { headers: kept.headers })
}
