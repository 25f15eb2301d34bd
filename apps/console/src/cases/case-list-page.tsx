import { useSearchParams } from 'wouter'
import { CaseTable } from '../ui/case-table'
import { Empty } from '../ui/empty'
import { Loaded } from '../ui/loaded'
import { More } from '../ui/more'
import { PageHead } from '../ui/page-head'
import { CaseFilters } from './case-filters'
import { texts } from './texts'
import { filtersOf, useCaseList, type CaseFilters as Filters } from './use-case-list'

export function CaseListPage() {
  const [search, setSearch] = useSearchParams()
  const filters = filtersOf(search)
  const list = useCaseList(filters)
  const change = (next: Filters) => setSearch(new URLSearchParams(Object.entries(next).flatMap(([name, value]) => (typeof value === 'string' && value.trim() ? [[name, value.trim()]] : []))))
  return (
    <>
      <PageHead title={texts.title} />
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
