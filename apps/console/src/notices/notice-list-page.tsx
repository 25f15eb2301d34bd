import { disclosureStateLabels } from '@mingbai/contracts/labels'
import { staffNoticeEndpoints } from '@mingbai/contracts/staff-notices'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useLocation, useSearchParams } from 'wouter'
import { call } from '../api/call'
import { may, useMe } from '../session/me'
import { Empty } from '../ui/empty'
import { Loaded } from '../ui/loaded'
import { More } from '../ui/more'
import { NoticeTable } from '../ui/notice-table'
import { PageHead } from '../ui/page-head'
import { noticeImportTexts } from './import-texts'
import { texts } from './texts'

const states = [{ value: '', label: texts.all }, ...Object.entries(disclosureStateLabels).map(([value, label]) => ({ value, label }))]
const firstPage = (): string | undefined => undefined

export function NoticeListPage() {
  const me = useMe()
  const [, navigate] = useLocation()
  const [search, setSearch] = useSearchParams()
  const state = search.get('state') ?? ''
  const list = useInfiniteQuery({
    queryKey: ['notices', state],
    queryFn: ({ pageParam }) => call(staffNoticeEndpoints.staffListNotices, { query: { state: state || undefined, before: pageParam } }),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.next ?? undefined,
  })
  return (
    <>
      <PageHead title={texts.title}>
        {may(me, 'notices.import') && <Button onClick={() => navigate('/notices/import')}>{noticeImportTexts.way}</Button>}
        {may(me, 'notices.draft') && <Button type="primary" onClick={() => navigate('/notices/new')}>{texts.write}</Button>}
      </PageHead>
      <Select
        className="filters state-filter" aria-label={texts.states} options={states} value={state} popupMatchSelectWidth={false}
        onChange={(value: string) => setSearch(value ? { state: value } : {})}
      />
      <Loaded query={list}>
        {(data) => {
          const rows = data.pages.flatMap((page) => page.items)
          if (rows.length === 0) return <Empty title={texts.empty}>{may(me, 'notices.draft') && texts.emptyHint}</Empty>
          return <><NoticeTable rows={rows} /><More pager={list} /></>
        }}
      </Loaded>
    </>
  )
}
