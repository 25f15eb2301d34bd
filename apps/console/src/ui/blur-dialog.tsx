import type { AttachmentView } from '@mingbai/contracts/common'
import { staffUploadEndpoints, type BlurBox } from '@mingbai/contracts/staff-uploads'
import { Button, InputNumber } from 'antd'
import { type PointerEvent, useRef, useState } from 'react'
import { messageOf } from '../api/api-error'
import { call } from '../api/call'
import { Dialog } from './dialog'
import { texts } from './texts'

interface Props {
  picture: AttachmentView
  onDone: (blurred: AttachmentView) => void
  onClose: () => void
}

const percent = (part: number): string => `${part * 100}%`
const within = (part: number): number => Math.min(1, Math.max(0, part))
const LEAST = 0.01
const fields = ['x', 'y', 'width', 'height'] as const

/** Boxes over what nobody may see, drawn with the mouse or typed as numbers; the server makes a new picture of it. */
export function BlurDialog({ picture, onDone, onClose }: Props) {
  const [boxes, setBoxes] = useState<BlurBox[]>([])
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const start = useRef<{ x: number; y: number } | null>(null)

  const place = (event: PointerEvent<HTMLDivElement>) => {
    const area = event.currentTarget.getBoundingClientRect()
    return { x: within((event.clientX - area.left) / area.width), y: within((event.clientY - area.top) / area.height) }
  }
  const begin = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    start.current = place(event)
    setBoxes((all) => [...all, { ...place(event), width: 0, height: 0 }])
  }
  const draw = (event: PointerEvent<HTMLDivElement>) => {
    const from = start.current
    if (!from) return
    const to = place(event)
    const box = { x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), width: Math.abs(to.x - from.x), height: Math.abs(to.y - from.y) }
    setBoxes((all) => [...all.slice(0, -1), box])
  }
  const end = () => {
    start.current = null
    // A mere tap is no box.
    setBoxes((all) => all.filter(({ width, height }) => width >= LEAST && height >= LEAST))
  }
  const change = (at: number, field: (typeof fields)[number], value: number | null) => setBoxes((all) => all.map((box, i) => (i === at ? { ...box, [field]: within((value ?? 0) / 100) } : box)))
  const blur = () => {
    if (boxes.length === 0) return setProblem(texts.blurNone)
    setBusy(true)
    call(staffUploadEndpoints.blurPicture, { params: { id: picture.id }, body: { boxes } }).then(onDone, (error: unknown) => {
      setProblem(messageOf(error))
      setBusy(false)
    })
  }

  return (
    <Dialog title={texts.blurTitle} onClose={onClose}>
      <p className="hint">{texts.blurHint}</p>
      <div className="blur-area" onPointerDown={begin} onPointerMove={draw} onPointerUp={end}>
        <img src={picture.url} alt={picture.caption || texts.blurTitle} draggable={false} />
        {boxes.map((box, at) => <span key={at} className="blur-box" style={{ left: percent(box.x), top: percent(box.y), width: percent(box.width), height: percent(box.height) }} />)}
      </div>
      {boxes.map((box, at) => (
        <fieldset key={at} className="blur-row">
          <legend>{texts.blurBox(at + 1)}</legend>
          {fields.map((field) => (
            <label key={field}>{texts.blurFields[field]} <InputNumber min={0} max={100} value={Math.round(box[field] * 100)} onChange={(value) => change(at, field, value)} /></label>
          ))}
          <Button size="small" onClick={() => setBoxes((all) => all.filter((_, i) => i !== at))}>{texts.remove}</Button>
        </fieldset>
      ))}
      <div role="status">{problem && <p className="hint">{problem}</p>}</div>
      <div className="form-end">
        <Button onClick={() => setBoxes((all) => [...all, { x: 0.4, y: 0.4, width: 0.2, height: 0.2 }])}>{texts.blurAdd}</Button>
        <Button type="primary" loading={busy} onClick={blur}>{texts.blurDo}</Button>
      </div>
    </Dialog>
  )
}
