import type { OutsideClientRow } from '@mingbai/contracts/outside'
import { Button } from 'antd'
import { useState } from 'react'
import { Dialog } from '../ui/dialog'
import { Empty } from '../ui/empty'
import { formatInstant } from '../ui/format'
import { Loaded } from '../ui/loaded'
import { Problem } from '../ui/problem'
import { texts as common } from '../ui/texts'
import { useToast } from '../ui/toast'
import { AddressDialog } from './outside-address-dialog'
import { CutOffDialog, OutsideForm, SecretDialog } from './outside-dialogs'
import './outside.css'
import { outsideTexts as texts } from './outside-texts'
import { SettingsHead } from './settings-head'
import { useOutsideClients, useResend, type NewSecret } from './use-outside'

/** 接入单位: who may send cases from another system, and whether our letters reach it. */
export function OutsidePage() {
  const clients = useOutsideClients()
  const [adding, setAdding] = useState(false)
  const [made, setMade] = useState<NewSecret | null>(null)
  const [cutting, setCutting] = useState<OutsideClientRow | null>(null)
  const [moving, setMoving] = useState<OutsideClientRow | null>(null)
  return (
    <>
      <SettingsHead><Button type="primary" onClick={() => setAdding(true)}>{texts.add}</Button></SettingsHead>
      <p className="hint outside-lead">{texts.lead}</p>
      <Loaded query={clients}>
        {({ items, systems }) => (
          <>
            {items.length === 0 ? <Empty title={texts.empty}>{texts.emptyHint}</Empty> : <ClientTable items={items} onCutOff={setCutting} onAddress={setMoving} />}
            {adding && (
              <Dialog kind="side" title={texts.add} onClose={() => setAdding(false)}>
                <OutsideForm
                  systems={systems} onClose={() => setAdding(false)}
                  onMade={(next) => {
                    setAdding(false)
                    setMade(next)
                  }}
                />
              </Dialog>
            )}
          </>
        )}
      </Loaded>
      {made && <SecretDialog made={made} onClose={() => setMade(null)} />}
      {moving && <AddressDialog client={moving} onClose={() => setMoving(null)} />}
      {cutting && <CutOffDialog client={cutting} onClose={() => setCutting(null)} />}
    </>
  )
}

interface TableProps {
  items: readonly OutsideClientRow[]
  onCutOff: (client: OutsideClientRow) => void
  onAddress: (client: OutsideClientRow) => void
}

function ClientTable({ items, onCutOff, onAddress }: TableProps) {
  const say = useToast()
  const resend = useResend(() => say(texts.resent))
  return (
    <>
      {resend.isError && <Problem error={resend.error} />}
      <div className="table-frame">
        <table className="table" aria-label={texts.title}>
          <thead><tr><th scope="col">{texts.name}</th><th scope="col">{texts.keyId}</th><th scope="col">{texts.webhook}</th><th scope="col">{texts.state}</th><th scope="col">{texts.made}</th><th scope="col">{texts.ways}</th></tr></thead>
          <tbody>
            {items.map((client) => (
              <tr key={client.id} className={client.active ? undefined : 'row-off'}>
                <td className="outside-name">{client.name}<br /><span className="hint">{client.systemLabel}</span></td>
                <td className="code">{client.keyId}</td>
                <td className="outside-url">{client.webhookUrl ?? texts.noWebhook}</td>
                <td><State client={client} /></td>
                <td>{client.createdBy}<br /><span className="hint">{formatInstant(client.createdAt)}</span></td>
                <td className="row-ways">
                  {client.active && client.dead > 0 && <Button size="small" loading={resend.isPending} aria-label={texts.resendOf(client.name)} onClick={() => resend.mutate(client.id)}>{texts.resend}</Button>}
                  {client.active && <Button size="small" aria-label={texts.changeUrlOf(client.name)} onClick={() => onAddress(client)}>{texts.changeUrl}</Button>}
                  {client.active && <Button size="small" danger aria-label={texts.cutOffOf(client.name)} onClick={() => onCutOff(client)}>{texts.cutOff}</Button>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function State({ client: { active, waiting, dead, trouble } }: { client: OutsideClientRow }) {
  if (!active) return <span className="mark mark-plain">{texts.cut}</span>
  return (
    <>
      {common.active}
      {waiting > 0 && <><br /><span className="hint">{texts.waiting(waiting)}</span></>}
      {dead > 0 && <><br /><span className="mark mark-late">{texts.dead(dead)}</span></>}
      {trouble !== '' && <p className="outside-trouble">{texts.trouble(trouble)}</p>}
    </>
  )
}
