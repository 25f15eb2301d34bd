import { pages } from '@mingbai/contracts/routes'
import { Page } from '../../ui/page'
import { Skeleton } from '../../ui/states'

export default function CataloguePage() {
  return <Page title={pages.catalogue.title} path={pages.catalogue.path}><Skeleton /></Page>
}
