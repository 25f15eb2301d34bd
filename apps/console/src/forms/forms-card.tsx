import { formEndpoints, packPath } from '@mingbai/contracts/forms'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useId } from 'react'
import { call } from '../api/call'
import { Loaded } from '../ui/loaded'
import { useToast } from '../ui/toast'
import { texts } from './texts'

/** Seconds: longer than this nobody listens to a loudspeaker. */
const LONG = 180

/** The other forms of a published notice: LED frames, broadcast, text message, 公众号 draft, the pack for the county portal. */
export function FormsCard({ id, version }: { id: string; version: number }) {
  const query = useQuery({ queryKey: ['notice-forms', id, version], queryFn: () => call(formEndpoints.readNoticeForms, { params: { id } }) })
  return (
    <section className="card" aria-labelledby="forms-title">
      <h2 id="forms-title">{texts.title}</h2>
      <p className="hint">{texts.hint}</p>
      <Loaded query={query}>
        {({ led, broadcast, sms, article }) => (
          <>
            <OneForm name={texts.sms(sms.length)} text={sms.text} />
            <OneForm name={texts.led} text={led.join('\n')} />
            <OneForm name={texts.broadcast(broadcast.seconds)} text={broadcast.text} hint={broadcast.seconds > LONG ? texts.broadcastLong : undefined} />
            <OneForm name={texts.article} text={article.text} html={article.html} />
            <div className="one-form" role="group" aria-label={texts.portal}>
              <div className="one-form-head">
                <h3>{texts.portal}</h3>
                <Button href={packPath(id)} download>{texts.pack}</Button>
              </div>
              <p className="hint">{texts.packHint}</p>
            </div>
          </>
        )}
      </Loaded>
    </section>
  )
}

/** @param html the same with its tables and headings, for editors that keep them */
function OneForm({ name, text, html, hint }: { name: string; text: string; html?: string; hint?: string }) {
  const say = useToast()
  const title = useId()
  const copy = async () => {
    try {
      await (html ? navigator.clipboard.write([new ClipboardItem({ 'text/html': asBlob(html, 'text/html'), 'text/plain': asBlob(text, 'text/plain') })]) : navigator.clipboard.writeText(text))
      say(texts.copied)
    } catch {
      say(texts.notCopied)
    }
  }
  return (
    <div className="one-form" role="group" aria-labelledby={title}>
      <div className="one-form-head">
        <h3 id={title}>{name}</h3>
        <Button onClick={() => void copy()}>{texts.copy}</Button>
      </div>
      {hint && <p className="hint">{hint}</p>}
      <div className="one-form-text" role="region" aria-labelledby={title} tabIndex={0}>{text}</div>
    </div>
  )
}

const asBlob = (content: string, type: string): Blob => new Blob([content], { type })
