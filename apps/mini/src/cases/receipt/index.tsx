import { pages } from '@mingbai/contracts/routes'
import { Page } from '../../ui/page'
import { Skeleton } from '../../ui/states'

export default function ReceiptPage() {
  return <Page title={pages.receipt.title} path={pages.receipt.path}><Skeleton /></Page>
}
