import { Button } from 'antd'
import { useRef } from 'react'
import { importTexts as texts } from './import-texts'

/** A button for one Excel or CSV file. */
export function ChooseTable({ isAgain, busy, onFile }: { isAgain: boolean; busy: boolean; onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input} type="file" accept=".xlsx,.csv" className="sr-only" tabIndex={-1} aria-label={texts.choose}
        onChange={({ target }) => {
          const file = target.files?.[0]
          if (file) onFile(file)
          target.value = ''
        }}
      />
      <Button type={isAgain ? 'default' : 'primary'} disabled={busy} onClick={() => input.current?.click()}>{isAgain ? texts.again : texts.choose}</Button>
    </>
  )
}
