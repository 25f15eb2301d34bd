import { limits } from '@mingbai/contracts/limits'
import { Input } from 'antd'
import { type ClipboardEvent, useState } from 'react'
import { textOfPastedHtml } from './pasted-html'
import { tabbedRows } from './pasted-text'
import { texts } from './texts'

interface Props {
  id?: string
  value?: string
  onChange?: (value: string) => void
}

/** The body as plain text; a table pasted from Word or Excel becomes tabbed lines. */
export function TextField({ id, value = '', onChange }: Props) {
  const [rows, setRows] = useState(0)
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const text = textOfPastedHtml(event.clipboardData.getData('text/html')) ?? tabbedRows(event.clipboardData.getData('text/plain'))?.join('\n')
    if (text === undefined) return
    event.preventDefault()
    const area = event.currentTarget
    // setRangeText keeps the cursor where a paste would leave it.
    area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end')
    onChange?.(area.value)
    setRows(text.split('\n').filter((line) => line.includes('\t')).length)
  }
  return (
    <>
      <Input.TextArea
        id={id} value={value} onChange={(event) => onChange?.(event.target.value)} onPaste={paste}
        rows={18} maxLength={limits.noticeText} className="notice-text" aria-describedby="text-help"
      />
      <div role="status">{rows > 0 && <p className="hint">{texts.tablePasted(rows)}</p>}</div>
      <details className="help" id="text-help">
        <summary>{texts.helpTitle}</summary>
        <ul>{texts.help.map((line) => <li key={line}>{line}</li>)}</ul>
      </details>
    </>
  )
}
