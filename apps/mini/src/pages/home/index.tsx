import { pages } from '@mingbai/contracts/routes'
import { Page } from '../../ui/page'
import { Skeleton } from '../../ui/states'

export default function HomePage() {
  return <Page title={pages.home.title} path={pages.home.path}><Skeleton /></Page>
}
