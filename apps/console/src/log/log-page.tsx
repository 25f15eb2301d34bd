import { settingsEndpoints } from '@mingbai/contracts/settings'
import { useInfiniteQuery } from '@tanstack/react-query'
import { call } from '../api/call'
import { Empty } from '../ui/empty'
import { formatInstant } from '../ui/format'
import { Loaded } from '../ui/loaded'
import { More } from '../ui/more'
import { PageHead } from '../ui/page-head'
import { texts } from './texts'

const firstPage = (): string | undefined => undefined

export function LogPage() {
  const log = useInfiniteQuery({
    queryKey: ['log'],
    queryFn: ({ pageParam }) => call(settingsEndpoints.readLog, { query: { before: pageParam } }),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.next ?? undefined,
  })
  return (
    <>
      <PageHead title={texts.title} lead={texts.lead} />
      <Loaded query={log}>
        {(data) => {
          const rows = data.pages.flatMap((page) => page.items)
          if (rows.length === 0) return <Empty title={texts.empty} />
          return (
            <>
              <div className="table-frame">
                <table className="table" aria-label={texts.title}>
                  <thead><tr><th scope="col">{texts.at}</th><th scope="col">{texts.staff}</th><th scope="col">{texts.object}</th><th scope="col">{texts.what}</th><th scope="col">{texts.detail}</th></tr></thead>
                  <tbody>
                    {rows.map((row, index) => (
                      <tr key={index}><td className="nowrap">{formatInstant(row.at)}</td><td className="nowrap">{row.staff}</td><td>{row.object}</td><td>{row.title}</td><td>{row.detail}</td></tr>
                    ))}
                  </tbody>
                </table>
              </div>
              <More pager={log} />
            </>
          )
        }}
      </Loaded>
    </>
  )
}
