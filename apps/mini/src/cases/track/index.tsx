import { pages } from '@mingbai/contracts/routes'
import { Page } from '../../ui/page'
import { Skeleton } from '../../ui/states'

export default function TrackPage() {
  return <Page title={pages.track.title} path={pages.track.path}><Skeleton /></Page>
}
