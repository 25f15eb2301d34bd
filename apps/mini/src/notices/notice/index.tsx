import { pages } from '@mingbai/contracts/routes'
import { Page } from '../../ui/page'
import { Skeleton } from '../../ui/states'

export default function NoticePage() {
  return <Page title={pages.notice.title} path={pages.notice.path}><Skeleton /></Page>
}
