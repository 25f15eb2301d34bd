import { pages } from '@mingbai/contracts/routes'
import { Page } from '../../ui/page'
import { Skeleton } from '../../ui/states'

export default function NoticesPage() {
  return <Page title={pages.notices.title} path={pages.notices.path}><Skeleton /></Page>
}
