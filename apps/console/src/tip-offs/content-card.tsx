import type { OpenedTipOff, StaffTipOff, TipOffContent, TipOffKeyView } from '@mingbai/contracts/staff-tip-offs'
import { concernedLabels } from '@mingbai/contracts/tip-off-labels'
import type { KeyRing } from '@mingbai/rules/tip-offs/key-ring'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useMe } from '../session/me'
import { formatDate } from '../ui/format'
import { openBoxes, type OpenedContent } from './open-boxes'
import { SealedFiles } from './sealed-files'
import { texts } from './texts'
import { UnlockForm } from './unlock-form'
import { useRefreshTipOff } from './use-tip-offs'
import { dropKeys, useHeldKeys } from './vault'

interface Opened {
  boxes: OpenedContent
  files: OpenedTipOff['files']
  ring: KeyRing
}

/** Sealed until somebody says why and has the key; gone from the screen when the key is put away. */
export function ContentCard({ item, keys }: { item: StaffTipOff; keys: readonly TipOffKeyView[] }) {
  const me = useMe()
  const held = useHeldKeys(me.id)
  const refresh = useRefreshTipOff(item.id)
  const [opened, setOpened] = useState<Opened | null>(null)
  const show = async ({ boxes, files }: OpenedTipOff, ring: KeyRing) => {
    setOpened({ boxes: await openBoxes({ boxes }, ring), files, ring })
    void refresh()
  }
  const shown = held && opened?.ring === held ? opened : null
  return (
    <section className="card" aria-labelledby="content-title">
      <h2 id="content-title">{texts.content}</h2>
      {shown ? <Content opened={shown} /> : <UnlockForm item={item} keys={keys} onOpened={show} />}
    </section>
  )
}

function Content({ opened: { boxes: { content, later }, files, ring } }: { opened: Opened }) {
  return (
    <>
      {content ? <Words content={content} /> : <p className="hint">{texts.notOpened}</p>}
      <SealedFiles files={files} ring={ring} />
      {later.map(({ what, on, words }, at) => (
        <div className="public-words" key={at}>
          <h3>{what === 'addition' ? texts.addition(formatDate(on)) : texts.note(formatDate(on))}</h3>
          <p className={words === null ? 'hint' : 'words'}>{words ?? texts.notOpened}</p>
        </div>
      ))}
      <div className="form-ways"><Button onClick={dropKeys}>{texts.lock}</Button></div>
    </>
  )
}

function Words({ content: { concerns, words, people, spot, contactName, contactPhone, history = [] } }: { content: TipOffContent }) {
  const labels: Record<string, string> = concernedLabels
  const facts: [string, ReactNode][] = [
    ...(concerns ? [[texts.concerns, labels[concerns] ?? concerns] satisfies [string, ReactNode]] : []),
    [texts.people, people || texts.notSaid], [texts.spot, spot || texts.notSaid], [texts.contact, [contactName, contactPhone].filter(Boolean).join(' · ') || texts.anonymous],
  ]
  return (
    <>
      <p className="words own-words">{words}</p>
      <dl className="facts facts-narrow tip-off-facts">{facts.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
      {history.length > 0 && (
        <div className="public-words">
          <h3>{texts.history}</h3>
          <ul className="plain">{history.map((step, at) => <li key={at}><strong>{formatDate(step.on)} {step.title}</strong>{step.words && <p className="words">{step.words}</p>}</li>)}</ul>
        </div>
      )}
    </>
  )
}
