import { type ChangeEvent, useId, useState } from 'react'
import { messageOf } from '../api/api-error'
import { readWordFile } from '../api/upload'
import { texts } from './texts'

/** Title, paragraphs and tables of a .docx into the form; what did not come along is told. */
export function WordImport({ onRead }: { onRead: (read: { title: string; text: string }) => void }) {
  const id = useId()
  const [lines, setLines] = useState<readonly string[]>([])
  const take = async (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = Array.from(event.target.files ?? [])
    event.target.value = ''
    if (!file) return
    setLines([texts.readingWord])
    try {
      const read = await readWordFile(file)
      onRead(read)
      setLines([texts.wordTaken, ...read.notes])
    } catch (error) {
      setLines([messageOf(error)])
    }
  }
  return (
    <div className="files word-import">
      <input id={id} className="files-input" type="file" accept=".docx,.doc,.wps,.ofd,.rtf" onChange={(event) => void take(event)} />
      <label htmlFor={id} className="files-add">{texts.fromWord}</label>
      <p className="hint">{texts.fromWordHint}</p>
      <div role="status">{lines.map((line) => <p key={line} className="hint">{line}</p>)}</div>
    </div>
  )
}
