import { pages } from '@mingbai/contracts/routes'
import { Page } from '../../ui/page'
import { Skeleton } from '../../ui/states'

export default function CasePage() {
  return <Page title={pages.case.title} path={pages.case.path}><Skeleton /></Page>
}
