declare global {
  interface Window {
    /** Taro's router: each page with the way to its part of the app, which is first in a list. */
    __taroAppConfig?: { routes: { path: string; load: () => readonly unknown[] }[] }
  }
}

/** @param taro of the page, `notices/list/index`. @returns whether it is here: one that did not come is fetched anew the next time. */
export async function fetchPart(taro: string): Promise<boolean> {
  const parts = await Promise.allSettled(window.__taroAppConfig?.routes.find(({ path }) => path === taro)?.load() ?? [])
  return parts.every(({ status }) => status === 'fulfilled')
}
