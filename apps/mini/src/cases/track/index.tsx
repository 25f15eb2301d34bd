import { caseEndpoints } from '@mingbai/contracts/cases'
import { pages, pageUrl } from '@mingbai/contracts/routes'
import { useState } from 'react'
import { asApiError } from '../../api/api-error'
import { call } from '../../api/call'
import { focusFirstInvalid } from '../../platform/arrive'
import { Box, Link } from '../../platform/elements'
import { goTo } from '../../platform/navigate'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Page } from '../../ui/page'
import { TextField } from '../../ui/text-field'
import { rememberOpened } from '../opened-by-code'
import { readReceipts } from '../receipts'
import { trackTexts } from '../texts'
import '../cases.css'

interface Errors { number?: string; queryCode?: string }

export default function TrackPage() {
  const [number, setNumber] = useState('')
  const [queryCode, setQueryCode] = useState('')
  const [errors, setErrors] = useState<Errors>({})
  const [failed, setFailed] = useState('')
  const [busy, setBusy] = useState(false)
  const own = readReceipts().length

  const showErrors = (found: Errors) => {
    setErrors(found)
    // The marks of what is wrong must be on the page before one of them can be given the focus.
    setTimeout(focusFirstInvalid, 50)
  }
  const track = async () => {
    const missing = { ...(number.trim() ? {} : { number: trackTexts.numberMissing }), ...(queryCode.trim() ? {} : { queryCode: trackTexts.queryCodeMissing }) }
    setFailed('')
    showErrors(missing)
    if (Object.keys(missing).length > 0) return
    setBusy(true)
    try {
      const { id } = await call(caseEndpoints.trackByCode, { body: { number, queryCode } })
      rememberOpened({ id, number, queryCode })
      goTo(pageUrl('case', { id }))
    } catch (error) {
      const { code, message } = asApiError(error)
      // Which of the two is wrong is not told: that would say which numbers exist.
      if (code === 'caseNotFound') showErrors({ queryCode: message })
      else setFailed(message)
    } finally {
      setBusy(false)
    }
  }
  const press = () => void track()
  return (
    <Page title={pages.track.title} path={pages.track.path}>
      {own > 0
        ? (
            <Card title={trackTexts.mineTitle}>
              <Box as="p" className="soft">{trackTexts.mineCount(own)}</Box>
              <Link to={pageUrl('mine')} className="btn btn-plain card-press">{trackTexts.mineAll}</Link>
            </Card>
          )
        : null}
      <Card title={trackTexts.formTitle}>
        <TextField label={trackTexts.number} hint={trackTexts.numberHint} required maxLength={40} value={number} onValue={setNumber} onEnter={press} {...(errors.number ? { error: errors.number } : {})} />
        <TextField
          label={trackTexts.queryCode} hint={trackTexts.queryCodeHint} kind="code" required maxLength={30} value={queryCode} onValue={setQueryCode} onEnter={press}
          {...(errors.queryCode ? { error: errors.queryCode } : {})}
        />
        <Box live="assertive">{failed ? <Box as="p" className="field-error">{failed}</Box> : null}</Box>
        <Box className="card-press"><Button busy={busy ? trackTexts.busy : false} onPress={press}>{trackTexts.submit}</Button></Box>
      </Card>
      <Box as="p" className="soft">{trackTexts.lost}</Box>
    </Page>
  )
}
