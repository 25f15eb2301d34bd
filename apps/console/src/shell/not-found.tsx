import { Link } from 'wouter'
import { PageHead } from '../ui/page-head'
import { texts } from './texts'

export function NotFound() {
  return (
    <>
      <PageHead title={texts.notFound} lead={texts.notFoundHint} />
      <p><Link href="/">{texts.toInbox}</Link></p>
    </>
  )
}
