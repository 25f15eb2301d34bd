import type { StaffCase } from '@mingbai/contracts/staff'
import { Button } from 'antd'
import { useToast } from '../ui/toast'
import { texts } from './texts'

/** 回填: what to paste into the system that it came from. */
export function FillBackCard({ lines }: { lines: NonNullable<StaffCase['fillBack']> }) {
  const say = useToast()
  const text = lines.map(({ label, value }) => `${label}：${value}`).join('\n')
  // Without https the browser gives no clipboard; the words can still be selected.
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      say(texts.fillBackCopied)
    } catch {
      say(texts.fillBackNotCopied)
    }
  }
  return (
    <section className="card" aria-labelledby="fill-back-title">
      <div className="one-form-head">
        <h2 id="fill-back-title">{texts.fillBack}</h2>
        <Button onClick={() => void copy()}>{texts.fillBackCopy}</Button>
      </div>
      <p className="hint">{texts.fillBackHint}</p>
      <div className="one-form-text" role="region" aria-label={texts.fillBackLines} tabIndex={0}>{text}</div>
    </section>
  )
}
