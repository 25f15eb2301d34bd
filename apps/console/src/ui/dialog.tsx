import { Button } from 'antd'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { texts } from './texts'

interface Props {
  title: string
  /** `side`: beside the list it belongs to; `middle`: a short question. */
  kind?: 'side' | 'middle'
  /** Without it the dialog stays until what it asks for is done. */
  onClose?: () => void
  children: ReactNode
}

/**
 * The browser's own dialog: it holds the focus, answers Esc and hides what is behind it from screen readers.
 * Ant Design's Modal and Drawer write styles without a nonce, which the CSP refuses.
 */
export function Dialog({ title, kind = 'middle', onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const shown = dialog.current
    const before = document.activeElement
    shown?.showModal()
    return () => {
      shown?.close()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    <dialog ref={dialog} className={`dialog dialog-${kind}`} aria-labelledby={titleId} onCancel={(event) => { event.preventDefault(); onClose?.() }}>
      <div className="dialog-head">
        <h2 id={titleId}>{title}</h2>
        {onClose && <Button type="text" aria-label={texts.close} onClick={onClose}>×</Button>}
      </div>
      <div className="dialog-body">{children}</div>
    </dialog>
  )
}
