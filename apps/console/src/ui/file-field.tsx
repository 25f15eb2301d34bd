import type { AttachmentView } from '@mingbai/contracts/common'
import { limits } from '@mingbai/contracts/limits'
import { Button } from 'antd'
import { type ChangeEvent, useEffect, useId, useRef, useState } from 'react'
import { messageOf } from '../api/api-error'
import { randomKey, upload } from '../api/upload'
import { AttachmentList } from './attachment-list'
import { texts } from './texts'

interface Pending {
  key: string
  file: File
  problem: string | null
}

interface Props {
  id?: string
  value?: AttachmentView[]
  onChange?: (files: AttachmentView[]) => void
  limit?: number
  /** Word, Excel, CSV and PDF too: for notices. */
  documents?: boolean
}

const pictureTypes = 'image/jpeg,image/png,image/webp,image/heic,image/heif'

/** Photos, uploaded one at a time as they are chosen; a failed one waits for 再传一次 with the same key. */
export function FileField({ id, value = [], onChange, limit = limits.photosPerCase, documents = false }: Props) {
  const ownId = useId()
  const inputId = id ?? ownId
  const [pending, setPending] = useState<Pending[]>([])
  const [notice, setNotice] = useState('')
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  }, [value])

  const settle = (key: string, problem: string | null) =>
    setPending((all) => (problem === null ? all.filter((one) => one.key !== key) : all.map((one) => (one.key === key ? { ...one, problem } : one))))

  const send = async ({ key, file }: Pending) => {
    try {
      const attachment = await upload(key, file)
      latest.current = [...latest.current, attachment]
      onChange?.(latest.current)
      settle(key, null)
    } catch (error) {
      settle(key, messageOf(error))
    }
  }

  const add = async (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = Array.from(event.target.files ?? [])
    event.target.value = ''
    const room = limit - latest.current.length - pending.length
    setNotice(chosen.length > room ? texts.tooManyFiles(limit) : '')
    const fresh = chosen.slice(0, Math.max(room, 0)).map((file) => ({ key: randomKey(), file, problem: null }))
    setPending((all) => [...all, ...fresh])
    for (const one of fresh) await send(one)
  }

  const again = (one: Pending) => {
    setPending((all) => all.map((other) => (other.key === one.key ? { ...other, problem: null } : other)))
    void send(one)
  }

  return (
    <div className="files">
      <input id={inputId} className="files-input" type="file" accept={documents ? `${pictureTypes},.docx,.xlsx,.csv,.pdf,.doc,.wps,.xls,.et,.ofd` : pictureTypes} multiple onChange={(event) => void add(event)} />
      <label htmlFor={inputId} className="files-add">{documents ? texts.addFiles : texts.addPhotos}</label>
      <p className="hint">{documents ? texts.fileHint(limit, limits.documentBytes / 1024 / 1024) : texts.photoHint(limit, limits.photoBytes / 1024 / 1024)}</p>
      <div role="status">
        {notice && <p className="hint">{notice}</p>}
        {pending.map((one) => (
          <p key={one.key} className="files-pending">
            <span>{one.file.name}</span> <span>{one.problem ?? texts.uploading}</span>
            {one.problem !== null && <Button size="small" onClick={() => again(one)}>{texts.uploadAgain}</Button>}
            {one.problem !== null && <Button size="small" type="text" onClick={() => settle(one.key, null)}>{texts.remove}</Button>}
          </p>
        ))}
      </div>
      <AttachmentList files={value} onChange={(files) => onChange?.(files)} checked={documents} />
    </div>
  )
}
