import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { Dialog } from '../ui/dialog'
import { GuideSteps } from './guide-steps'
import { guideOf } from './guides'
import { texts } from './texts'
import './guide.css'

/** 怎么做, where the work happens. */
export function GuideButton({ location }: { location: string }) {
  const [open, setOpen] = useState(false)
  const guide = guideOf(location)
  if (!guide) return null
  return (
    <div className="guide-way">
      <Button type="link" size="small" onClick={() => setOpen(true)}>{texts.how}</Button>
      {open && (
        <Dialog kind="side" title={texts.howOf(guide.title)} onClose={() => setOpen(false)}>
          <GuideSteps guide={guide} />
          <p><Link href="/handbook">{texts.handbook}</Link></p>
        </Dialog>
      )}
    </div>
  )
}
