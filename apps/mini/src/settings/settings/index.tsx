import { pages } from '@mingbai/contracts/routes'
import { Page } from '../../ui/page'
import { Skeleton } from '../../ui/states'

export default function SettingsPage() {
  return <Page title={pages.settings.title} path={pages.settings.path}><Skeleton /></Page>
}
