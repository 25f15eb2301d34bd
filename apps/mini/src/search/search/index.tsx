import { pages } from '@mingbai/contracts/routes'
import { Page } from '../../ui/page'
import { Skeleton } from '../../ui/states'

export default function SearchPage() {
  return <Page title={pages.search.title} path={pages.search.path}><Skeleton /></Page>
}
