import type { PhoneOwner, StaffPhoneView } from '@mingbai/contracts/staff-phones'
import { Button } from 'antd'
import { useState } from 'react'
import { may, useMe } from '../session/me'
import { formatDate } from '../ui/format'
import { Loaded } from '../ui/loaded'
import { PageHead } from '../ui/page-head'
import { Problem } from '../ui/problem'
import { EndDialog } from './end-dialog'
import { InvitationDialog } from './invitation-dialog'
import { texts } from './texts'
import { useInvitePhone, useMyPhones, usePhones } from './use-phones'

/** My own phones, and for whoever keeps them those of everybody. */
export function PhonesPage() {
  const me = useMe()
  const [ending, setEnding] = useState<StaffPhoneView | null>(null)
  return (
    <>
      <PageHead title={texts.title} lead={texts.lead} />
      <div className="two-wide">
        <Mine onEnd={setEnding} />
        {may(me, 'phones.manage') && <Colleagues onEnd={setEnding} />}
      </div>
      {ending && <EndDialog phone={ending} onClose={() => setEnding(null)} />}
    </>
  )
}

interface EndProps { onEnd: (phone: StaffPhoneView) => void }

function Phones({ owner, items, onEnd }: EndProps & { owner: string; items: readonly StaffPhoneView[] }) {
  return (
    <ul className="plain-rows">
      {items.map((phone) => (
        <li key={phone.id}>
          <span>{texts.phone(phone.name, formatDate(phone.since), formatDate(phone.lastOn))}</span>
          <Button size="small" aria-label={texts.endOf(owner, phone.name)} onClick={() => onEnd(phone)}>{texts.end}</Button>
        </li>
      ))}
    </ul>
  )
}

function Mine({ onEnd }: EndProps) {
  const me = useMe()
  const phones = useMyPhones()
  return (
    <section className="card" aria-labelledby="mine-title">
      <h2 id="mine-title">{texts.mine}</h2>
      <Loaded query={phones}>
        {({ items }) => (items.length === 0 ? <p className="hint">{texts.mineNone}</p> : <Phones owner={me.name} items={items} onEnd={onEnd} />)}
      </Loaded>
    </section>
  )
}

function Colleagues({ onEnd }: EndProps) {
  const phones = usePhones()
  const invite = useInvitePhone()
  const [invited, setInvited] = useState<PhoneOwner | null>(null)
  const send = (owner: PhoneOwner) => {
    setInvited(owner)
    invite.mutate(owner.id)
  }
  return (
    <section className="card" aria-labelledby="colleagues-title">
      <h2 id="colleagues-title">{texts.colleagues}</h2>
      {invite.isError && <Problem error={invite.error} />}
      <Loaded query={phones}>
        {({ items }) => (
          <div className="table-frame">
            <table className="table" aria-labelledby="colleagues-title">
              <thead><tr><th scope="col">{texts.name}</th><th scope="col">{texts.phones}</th><th scope="col">{texts.ways}</th></tr></thead>
              <tbody>
                {items.map((owner) => (
                  <tr key={owner.id}>
                    <td className="nowrap">{owner.name}</td>
                    <td>{owner.phones.length === 0 ? <span className="hint">{texts.none}</span> : <Phones owner={owner.name} items={owner.phones} onEnd={onEnd} />}</td>
                    <td><Button size="small" aria-label={texts.inviteOf(owner.name)} loading={invite.isPending && invited?.id === owner.id} onClick={() => send(owner)}>{texts.invite}</Button></td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Loaded>
      {invited && invite.data && <InvitationDialog name={invited.name} invitation={invite.data} onClose={() => invite.reset()} />}
    </section>
  )
}
