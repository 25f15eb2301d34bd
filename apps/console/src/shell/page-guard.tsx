import { Button } from 'antd'
import { Component, type ReactNode } from 'react'
import { PageHead } from '../ui/page-head'
import { texts } from './texts'

/**
 * A page that cannot be shown leaves the menu usable. Mostly it is a part that an update of the server has
 * replaced while this tab stood open: loading anew brings the current one. React catches only in classes.
 */
export class PageGuard extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <>
        <PageHead title={texts.failed} lead={texts.failedHint} />
        <Button type="primary" onClick={() => window.location.reload()}>{texts.reload}</Button>
      </>
    )
  }
}
