import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Problem } from './problem'
import { texts } from './texts'

interface Props {
  /** Asked for at the press, as a link ends after half an hour. Null: it is not there any more. */
  open: () => Promise<string | null>
  /** What is played. */
  label: string
  hint?: string
}

/** A recording, opened by a press and then played with the browser's own player. */
export function Listen({ open, label, hint }: Props) {
  const [isSilent, setSilent] = useState(false)
  const opened = useMutation({ mutationFn: open, onMutate: () => setSilent(false), onSuccess: (url) => setSilent(url === null), gcTime: 0 })
  const cannotPlay = () => {
    setSilent(true)
    opened.reset()
  }
  if (opened.data) return <audio controls autoPlay src={opened.data} aria-label={label} onError={cannotPlay}><track kind="captions" /></audio>
  return (
    <>
      <Button loading={opened.isPending} onClick={() => opened.mutate()} {...(hint ? { 'aria-describedby': 'voice-hint' } : {})}>{texts.listen}</Button>
      {hint && <p className="hint" id="voice-hint">{hint}</p>}
      {isSilent && <p role="alert" className="note">{texts.listenSilent}</p>}
      {opened.isError && <Problem error={opened.error} />}
    </>
  )
}
