import type { TipOffKeyView } from '@mingbai/contracts/staff-tip-offs'
import { useState } from 'react'
import { formatInstant } from '../ui/format'
import { Loaded } from '../ui/loaded'
import { PageHead } from '../ui/page-head'
import { useLeaveGuard } from '../ui/use-leave-guard'
import { KeyForm } from './key-form'
import type { Lock } from './make-key'
import { RecoveryCard } from './recovery-card'
import { TipOffsNav } from './tip-offs-nav'
import { texts } from './texts'
import { keyInUse, useKeys } from './use-tip-offs'
import { dropKeys } from './vault'

export function KeyPage() {
  const keys = useKeys()
  const [lock, setLock] = useState<Lock | null>(null)
  useLeaveGuard(lock !== null)
  const done = () => {
    dropKeys()
    setLock(null)
  }
  return (
    <>
      <PageHead title={texts.keyTitle} lead={texts.keyLead} />
      <TipOffsNav />
      <Loaded query={keys}>
        {({ items }) => (lock ? <RecoveryCard lock={lock} onDone={done} /> : <div className="two-wide"><Locks keys={items} /><KeyForm key={keyInUse(items)?.kid} keys={items} onMade={setLock} /></div>)}
      </Loaded>
    </>
  )
}

function Locks({ keys }: { keys: readonly TipOffKeyView[] }) {
  const now = keyInUse(keys)
  if (!now) return null
  const older = keys.filter(({ inUse }) => !inUse)
  return (
    <section className="card form-wide" aria-labelledby="lock-title">
      <h2 id="lock-title">{texts.keyNow}</h2>
      <dl className="facts">
        <div><dt>{texts.fingerprint}</dt><dd className="code">{now.fingerprint}</dd></div>
        <div><dt>{texts.madeBy}</dt><dd>{now.madeBy}</dd></div>
        <div><dt>{texts.madeAt}</dt><dd>{formatInstant(now.madeAt)}</dd></div>
      </dl>
      {older.length > 0 && (
        <>
          <h3>{texts.older}</h3>
          <ul className="plain-rows">{older.map((key) => <li key={key.kid}><span className="code">{key.fingerprint}</span><span className="hint">{key.handedOn ? texts.opensWithNew : texts.needsOwn}</span></li>)}</ul>
        </>
      )}
    </section>
  )
}
