import { useRouter } from '@tarojs/taro'
import { pageUrl, type AnyPageName } from '@mingbai/contracts/routes'
import { useEffect } from 'react'
import { readTownship } from './township'

/** Taro adds these to the query of a page. */
const taros = new Set(['stamp', '$taroTimestamp'])

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

export interface PageParams {
  params: Record<string, string | undefined>
  /** The page's own address with its query, as in contracts/routes. */
  address: string
}

/** The query that this page was opened with. */
export function usePageParams(page: AnyPageName): PageParams {
  const given = Object.entries(useRouter().params).flatMap(([name, value]) => (value && !taros.has(name) ? [[name, decoded(value)] as const] : []))
  const params: PageParams['params'] = Object.fromEntries(given)
  // As the server reads an address (bff/decisions/0008): `org` says whose the page is, by the code of the township or of a village.
  useEffect(() => readTownship(params.org?.slice(0, 9)), [params.org])
  return { params, address: pageUrl(page, params) }
}
