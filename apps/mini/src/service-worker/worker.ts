/**
 * H5 without a line: the app itself opens from what this browser kept, and the board pages that were read are readable
 * again, and the pictures of notices. What pages say comes from the app's own copies (api/copies.ts); other answers of the
 * API are not touched here, and nothing is kept that the server marks no-store, lists of people above all.
 */

import { pages, shellPath } from '@mingbai/contracts/routes'
import { keptPictures, pictureOf } from '../platform/picture-names'
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
  if (isNoticePicture(request, pathname)) {
    const answer = picture(request)
    event.waitUntil(answer.catch(() => undefined))
    event.respondWith(orKept(answer, () => keptPicture(request), PATIENCE_MS))
  } else if (/^\/(?:js|css|static|chunk|assets)\//.test(pathname)) event.respondWith(keptFirst(request))
  else if (request.mode === 'navigate' && /^\/b\/\w+$/.test(pathname)) {
    const answer = board(request)
    // Kept when it comes, though something else was shown meanwhile.
    event.waitUntil(answer.catch(() => undefined))
    event.respondWith(orKept(answer, () => keptBoard(request), PATIENCE_MS).catch(keptShell))
  } else if (request.mode === 'navigate' && paths.has(pathname)) event.respondWith(orKept(page(request), keptShell, SHELL_PATIENCE_MS))
})

/** Names carry a hash of what is in them, so what is kept is never old. */
const keptFirst = async (request: Request): Promise<Response> => (await caches.match(request, { ignoreVary: true })) ?? fetch(request)

/** A line that is up may be dead: after so long what is kept is shown. Where nothing is, the answer is waited for. */
const PATIENCE_MS = 4000
/** The app has yet to begin, and to count this wait into its own (platform/painted). */
const SHELL_PATIENCE_MS = 3000

async function orKept(answer: Promise<Response>, kept: () => Promise<Response | undefined>, patience: number): Promise<Response> {
  const late = new Promise<null>((resolve) => {
    setTimeout(resolve, patience, null)
  })
  return (await Promise.race([answer.catch(() => null), late])) ?? (await kept()) ?? answer
}

async function keptShell(): Promise<Response> {
  return (await caches.match(SHELL, { ignoreVary: true })) ?? Response.error()
}

/** The page of what is not to be had any more comes without the app, which has to learn it: it asks itself, and throws away what it had. */
async function page(request: Request): Promise<Response> {
  const answer = await fetch(request)
  const shell = isGone(answer) && (await caches.match(SHELL, { ignoreVary: true }))
  return shell ? new Response(shell.body, { status: answer.status, headers: shell.headers }) : answer
}

const isGone = ({ status }: Response): boolean => status === 404 || status === 410

/** Those of complaints and of lists stand on other pages. */
const isNoticePicture = ({ destination, referrer }: Request, pathname: string): boolean =>
  destination === 'image' && pathname.startsWith('/api/v1/files/') && URL.canParse(referrer) && new URL(referrer).pathname === pages.notice.path

const PICTURES_BYTES = 5_000_000

/** The server is asked first: what was taken down is not shown again. */
async function picture(request: Request): Promise<Response> {
  const answer = await fetch(request)
  const cache = await caches.open(keptPictures)
  const name = pictureOf(request.url, request.referrer)
  if (isPublic(answer)) await keepPicture(cache, name, answer.clone())
  // Under whichever notice it was seen.
  else if (answer.ok || isGone(answer)) await cache.delete(name, { ignoreSearch: true })
  return answer
}

const keptPicture = (request: Request): Promise<Response | undefined> => caches.open(keptPictures).then((cache) => cache.match(pictureOf(request.url, request.referrer)))

/** The last one that was seen stays longest. */
async function keepPicture(cache: Cache, name: string, answer: Response): Promise<void> {
  await cache.delete(name)
  await cache.put(name, answer)
  let room = PICTURES_BYTES
  for (const one of [...await cache.keys()].reverse()) {
    room -= (await (await cache.match(one))?.blob())?.size ?? 0
    if (room < 0) await cache.delete(one)
  }
}

const isPublic = (answer: Response): boolean => answer.ok && !/no-store/.test(answer.headers.get('cache-control') ?? '')

async function board(request: Request): Promise<Response> {
  const answer = await fetch(request)
  if (isPublic(answer)) {
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
