import type { AttachmentView } from '@mingbai/contracts/common'
import { staffUploadEndpoints } from '@mingbai/contracts/staff-uploads'
import { Button } from 'antd'
import { useState } from 'react'
import { messageOf } from '../api/api-error'
import { call } from '../api/call'
import { BlurDialog } from './blur-dialog'
import { texts } from './texts'

interface Props {
  files: readonly AttachmentView[]
  onChange: (files: AttachmentView[]) => void
  /** Of a notice: documents say how their check went, pictures can be blurred. */
  checked: boolean
}

/** What has been uploaded: pictures to see, documents by name. */
export function AttachmentList({ files, onChange, checked }: Props) {
  const [blurring, setBlurring] = useState<AttachmentView | null>(null)
  const [problem, setProblem] = useState('')
  if (files.length === 0) return null
  const without = (id: string) => onChange(files.filter((other) => other.id !== id))
  const replace = (id: string, next: AttachmentView) => onChange(files.map((other) => (other.id === id ? next : other)))
  const looked = (id: string) => {
    call(staffUploadEndpoints.lookedAtFile, { params: { id }, body: { noPersonalData: true } }).then((next) => replace(id, next), (error: unknown) => setProblem(messageOf(error)))
  }
  return (
    <>
      <ul className="photos">
        {files.map((item, index) => item.kind === 'document' ? (
          <li key={item.id} className="file-row">
            <a href={item.url} target="_blank" rel="noopener">{item.name}</a>
            <span className="hint">{item.needsLook ? texts.fileNeedsLook : texts.fileChecked}</span>
            {item.needsLook && <Button size="small" onClick={() => looked(item.id)}>{texts.lookedAt}</Button>}
            <Button size="small" aria-label={texts.removePhoto(item.name ?? '')} onClick={() => without(item.id)}>{texts.remove}</Button>
          </li>
        ) : (
          <li key={item.id}>
            <img src={item.thumbUrl} alt={item.caption || texts.photo(index)} width={112} height={84} />
            {checked && <Button size="small" aria-label={`${texts.blur} ${texts.photo(index)}`} onClick={() => setBlurring(item)}>{texts.blur}</Button>}
            <Button size="small" aria-label={texts.removePhoto(texts.photo(index))} onClick={() => without(item.id)}>{texts.remove}</Button>
          </li>
        ))}
      </ul>
      <div role="status">{problem && <p className="hint">{problem}</p>}</div>
      {blurring && <BlurDialog picture={blurring} onDone={(next) => { replace(blurring.id, next); setBlurring(null) }} onClose={() => setBlurring(null)} />}
    </>
  )
}
