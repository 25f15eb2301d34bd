import { absenceEndpoints, type AbsenceDraft, type Absences } from '@mingbai/contracts/absences'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input, Select } from 'antd'
import { call } from '../api/call'
import { FormEnd } from '../ui/form-end'
import { Loaded } from '../ui/loaded'
import { PageHead } from '../ui/page-head'
import { texts as common } from '../ui/texts'
import { useToast } from '../ui/toast'
import { texts } from './texts'

const key = ['absences']

/** Who stands in for me: named by oneself, for some days. */
export function AbsencesPage() {
  const query = useQuery({ queryKey: key, queryFn: () => call(absenceEndpoints.readAbsences, {}) })
  return (
    <>
      <PageHead title={texts.title} lead={texts.lead} />
      <Loaded query={query}>
        {(absences) => (absences.roles.length === 0 ? <p className="card">{texts.nothing}</p> : <><Mine items={absences.mine} /><NewAbsence absences={absences} /></>)}
      </Loaded>
    </>
  )
}

function Mine({ items }: { items: Absences['mine'] }) {
  const client = useQueryClient()
  const say = useToast()
  const end = useMutation({
    mutationFn: (id: string) => call(absenceEndpoints.endAbsence, { params: { id } }),
    onSuccess: (next) => {
      client.setQueryData(key, next)
      say(texts.ended)
    },
  })
  return (
    <section className="card" aria-labelledby="mine-title">
      <h2 id="mine-title">{texts.mine}</h2>
      {items.length === 0 && <p className="hint">{texts.none}</p>}
      <ul className="plain-rows">
        {items.map((one) => (
          <li key={one.id}>
            <span><strong>{one.deputy}</strong> · {one.roleLabel}（{one.organisation.name}） · {texts.until(one.fromOn, one.untilOn)} · {one.reason}</span>
            <Button loading={end.isPending} onClick={() => end.mutate(one.id)}>{texts.end}</Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

type Values = Omit<AbsenceDraft, 'role' | 'organisation'> & { held: string }

function NewAbsence({ absences }: { absences: Absences }) {
  const client = useQueryClient()
  const say = useToast()
  const [form] = Form.useForm<Values>()
  const add = useMutation({
    mutationFn: (body: AbsenceDraft) => call(absenceEndpoints.addAbsence, { body }),
    onSuccess: (next) => {
      client.setQueryData(key, next)
      form.resetFields()
      say(common.saved)
    },
  })
  const choices = absences.roles.map(({ role, label, organisation }) => ({ value: `${role} ${organisation.code}`, label: `${label}（${organisation.name}）`, role, organisation: organisation.code }))
  const send = ({ held, ...rest }: Values) => {
    const chosen = choices.find(({ value }) => value === held)
    if (chosen) add.mutate({ ...rest, role: chosen.role, organisation: chosen.organisation })
  }
  return (
    <section className="card" aria-labelledby="add-title">
      <h2 id="add-title">{texts.add}</h2>
      <Form<Values> form={form} layout="vertical" requiredMark={false} onFinish={send}>
        <Form.Item name="held" label={texts.role} initialValue={choices[0]?.value} rules={[{ required: true, message: texts.roleMissing }]}><Select options={choices} /></Form.Item>
        <Form.Item name="deputy" label={texts.deputy} rules={[{ required: true, message: texts.deputyMissing }]}>
          <Select showSearch={{ optionFilterProp: 'label' }} options={absences.colleagues.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
        <Form.Item name="fromOn" label={texts.from} rules={[{ required: true, message: texts.dayMissing }]}><Input type="date" className="date" /></Form.Item>
        <Form.Item name="untilOn" label={texts.to} rules={[{ required: true, message: texts.dayMissing }]}><Input type="date" className="date" /></Form.Item>
        <Form.Item name="reason" label={texts.reason} extra={texts.reasonHint} rules={[{ required: true, min: 2, whitespace: true, message: texts.reasonMissing }]}><Input maxLength={200} /></Form.Item>
        <FormEnd busy={add.isPending} error={add.error} />
      </Form>
    </section>
  )
}
