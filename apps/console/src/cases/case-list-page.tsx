import { Button } from 'antd'
import { useLocation, useSearchParams } from 'wouter'
import { may, useMe } from '../session/me'
import { CaseTable } from '../ui/case-table'
import { Empty } from '../ui/empty'
import { Loaded } from '../ui/loaded'
import { More } from '../ui/more'
import { PageHead } from '../ui/page-head'
import { CaseFilters } from './case-filters'
import { enterTexts } from './enter-texts'
import { texts } from './texts'
import { filtersOf, useCaseList, type CaseFilters as Filters } from './use-case-list'

export function CaseListPage() {
  const me = useMe()
  const [, navigate] = useLocation()
  const [search, setSearch] = useSearchParams()
  const filters = filtersOf(search)
  const list = useCaseList(filters)
  const change = (next: Filters) => setSearch(new URLSearchParams(Object.entries(next).flatMap(([name, value]) => (typeof value === 'string' && value.trim() ? [[name, value.trim()]] : []))))
  return (
    <>
      <PageHead title={texts.title}>
        {may(me, 'cases.enter') && <Button type="primary" onClick={() => navigate('/cases/new')}>{enterTexts.enterCase}</Button>}
      </PageHead>
      <CaseFilters filters={filters} onChange={change} />
      <Loaded query={list}>
        {(data) => {
          const rows = data.pages.flatMap((page) => page.items)
          if (rows.length === 0) return <Empty title={texts.empty}>{texts.emptyHint}</Empty>
          return <><CaseTable rows={rows} /><More pager={list} /></>
        }}
      </Loaded>
    </>
  )
}
