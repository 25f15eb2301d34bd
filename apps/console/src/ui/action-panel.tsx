import type { ActionView, FieldValues } from '@mingbai/contracts/common'
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { ActionForm } from './action-form'
import { texts } from './texts'
import { useToast } from './toast'

interface Props {
  actions: readonly ActionView[]
  /** The object's id: typed words are kept under it. */
  objectId: string
  act: (verb: string, fields: FieldValues) => Promise<unknown>
  onOpen?: (verb: string | null) => void
}

const tones = ['primary', 'plain', 'danger'] as const
const colours = { primary: 'primary', plain: 'default', danger: 'danger' } as const satisfies Record<ActionView['tone'], string>

/** Exactly the actions that came with the reply, one form open at a time. */
export function ActionPanel({ actions, objectId, act, onOpen }: Props) {
  const say = useToast()
  const panel = useRef<HTMLElement>(null)
  const [open, setOpen] = useState<ActionView | null>(null)
  const ordered = tones.flatMap((tone) => actions.filter((action) => action.tone === tone))
  const main = actions.filter((action) => action.tone === 'primary')
  // A filled button says "this one next"; with several ways on, the choice is the reader's.
  const only = main.length === 1 ? main[0] : undefined
  const current = actions.find((action) => action.verb === open?.verb)

  useEffect(() => {
    if (open) panel.current?.querySelector<HTMLElement>('input, textarea, button')?.focus()
  }, [open])

  const choose = (action: ActionView | null) => {
    setOpen(action)
    onOpen?.(action?.verb ?? null)
  }
  const close = () => {
    choose(null)
    panel.current?.focus()
  }
  const actAndSay = async (verb: string, fields: FieldValues) => {
    await act(verb, fields)
    say(texts.done)
  }

  return (
    <section className="card" aria-labelledby="actions-title" ref={panel} tabIndex={-1}>
      <h2 id="actions-title">{open ? (current ?? open).label : texts.actions}</h2>
      {open && <ActionForm key={open.verb} action={current ?? open} gone={!current} keepAs={`${objectId}/${open.verb}`} act={actAndSay} onClose={close} />}
      {!open && actions.length === 0 && <p className="hint">{texts.noActions}</p>}
      {!open && actions.length > 0 && (
        <ul className="actions">
          {ordered.map((action) => (
            <li key={action.verb} className={`action-${action.tone}`}>
              <Button block color={colours[action.tone]} variant={action === only ? 'solid' : 'outlined'} onClick={() => choose(action)}>{action.label}</Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
