import { messagePhoneEndpoints } from '@mingbai/contracts/message-phones'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Checkbox } from 'antd'
import { call } from '../api/call'
import { Empty } from '../ui/empty'
import { Loaded } from '../ui/loaded'
import { Problem } from '../ui/problem'
import { MessagesHead } from './messages-head'
import { texts } from './texts'

const queryKey = ['message-duty']

/** 值班: who learns of danger at once. */
export function DutyPage() {
  const client = useQueryClient()
  const duty = useQuery({ queryKey, queryFn: () => call(messagePhoneEndpoints.readDuty, {}) })
  const save = useMutation({ mutationFn: (staff: string[]) => call(messagePhoneEndpoints.saveDuty, { body: { staff } }), onSuccess: (next) => client.setQueryData(queryKey, next) })
  return (
    <>
      <MessagesHead lead={texts.dutyLead} />
      {save.isError && <Problem error={save.error} />}
      <Loaded query={duty}>
        {({ items }) => {
          const on = items.filter(({ onDuty }) => onDuty).map(({ id }) => id)
          return items.length === 0
            ? <Empty title={texts.dutyEmpty}>{texts.dutyEmptyHint}</Empty>
            : (
                <section className="card">
                  <p className="hint">{on.length === 0 ? texts.nobodyOnDuty : texts.dutyHint}</p>
                  {/* The tick stands from the tap on, not from the server's answer; a refusal takes it back. */}
                  <Checkbox.Group
                    className="duty-list" disabled={save.isPending} value={save.isPending ? save.variables : on} onChange={(chosen) => save.mutate(chosen)}
                    options={items.map(({ id, name, roles }) => ({ value: id, label: `${name} · ${roles}` }))}
                  />
                </section>
              )
        }}
      </Loaded>
    </>
  )
}
