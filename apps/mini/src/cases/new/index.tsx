import { pages } from '@mingbai/contracts/routes'
import { Page } from '../../ui/page'
import { Skeleton } from '../../ui/states'

export default function NewCasePage() {
  return <Page title={pages.newCase.title} path={pages.newCase.path}><Skeleton /></Page>
}
