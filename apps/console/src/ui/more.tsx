import { Button } from 'antd'
import { Problem } from './problem'
import { texts } from './texts'

interface Pager {
  hasNextPage: boolean
  isFetchingNextPage: boolean
  isFetchNextPageError: boolean
  error: unknown
  fetchNextPage: () => unknown
}

/** The way to the next page of a keyset list. */
export function More({ pager }: { pager: Pager }) {
  if (pager.isFetchNextPageError) return <Problem error={pager.error} retry={() => void pager.fetchNextPage()} />
  if (!pager.hasNextPage) return <p className="hint more">{texts.noMore}</p>
  return (
    <p className="more">
      <Button loading={pager.isFetchingNextPage} onClick={() => void pager.fetchNextPage()}>{texts.more}</Button>
    </p>
  )
}
