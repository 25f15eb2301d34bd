import { pages } from '@mingbai/contracts/routes'
import { Page } from '../../ui/page'
import { Skeleton } from '../../ui/states'

export default function CasesPage() {
  return <Page title={pages.cases.title} path={pages.cases.path}><Skeleton /></Page>
}
