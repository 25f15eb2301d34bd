import { pages } from '@mingbai/contracts/routes'
import { Page } from '../../ui/page'
import { Skeleton } from '../../ui/states'

export default function MinePage() {
  return <Page title={pages.mine.title} path={pages.mine.path}><Skeleton /></Page>
}
