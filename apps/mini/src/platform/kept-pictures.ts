import { keptPictures } from './picture-names'

/** What was refused is not to be had any more: nor the pictures on it, which the service worker keeps. `address`: of a page, `/notice?id=…` */
export async function dropPictures(address: string): Promise<void> {
  const notice = new URL(address, location.href).searchParams.get('id')
  // Browsers have it on https and on this machine only.
  if (!notice || !('caches' in window)) return
  const cache = await caches.open(keptPictures)
  const all = await cache.keys()
  await Promise.all(all.filter(({ url }) => new URL(url).searchParams.get('notice') === notice).map((one) => cache.delete(one)))
}
