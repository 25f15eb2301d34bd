import { formEndpoints } from '@mingbai/contracts/forms'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useId } from 'react'
import { call } from '../api/call'
import { Loaded } from '../ui/loaded'
import { useToast } from '../ui/toast'
import { texts } from './texts'

/** LED frames, broadcast script and text message of a published notice, ready to copy. */
export function FormsCard({ id, version }: { id: string; version: number }) {
  const query = useQuery({ queryKey: ['notice-forms', id, version], queryFn: () => call(formEndpoints.readNoticeForms, { params: { id } }) })
  return (
    <section className="card" aria-labelledby="forms-title">
      <h2 id="forms-title">{texts.title}</h2>
      <p className="hint">{texts.hint}</p>
      <Loaded query={query}>
        {({ led, broadcast, sms }) => (
          <>
            <OneForm name={texts.sms(sms.length)} text={sms.text} />
            <OneForm name={texts.led} text={led.join('\n')} />
            <OneForm name={texts.broadcast(broadcast.seconds)} text={broadcast.text} />
          </>
        )}
      </Loaded>
    </section>
  )
}

function OneForm({ name, text }: { name: string; text: string }) {
  const say = useToast()
  const title = useId()
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
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
      <p className="one-form-text">{text}</p>
    </div>
  )
}
