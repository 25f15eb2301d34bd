import { presetEndpoints, type Presets } from '@mingbai/contracts/presets'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { call } from '../api/call'
import { FormEnd } from '../ui/form-end'
import { Loaded } from '../ui/loaded'
import { texts as common } from '../ui/texts'
import { useLeaveGuard } from '../ui/use-leave-guard'
import { useToast } from '../ui/toast'
import { FillBackOrder } from './fill-back-order'
import { SettingsHead } from './settings-head'
import { texts } from './texts'

/** 常用: what fills a form at one choice. */
export function PresetsPage() {
  const presets = useQuery({ queryKey: ['presets'], queryFn: () => call(presetEndpoints.readPresets, {}), refetchOnWindowFocus: false })
  return (
    <>
      <SettingsHead />
      <Loaded query={presets}>{(data) => <PresetsForm presets={data} />}</Loaded>
    </>
  )
}

const needed = [{ required: true, whitespace: true, message: texts.presetMissing }]

function PresetsForm({ presets }: { presets: Presets }) {
  const client = useQueryClient()
  const say = useToast()
  const [typed, setTyped] = useState(false)
  useLeaveGuard(typed)
  const save = useMutation({
    mutationFn: ({ bodies, replies, fillBack }: Presets) => call(presetEndpoints.savePresets, {
      body: { bodies: bodies.map(({ name, phone, days }) => ({ name: name.trim(), phone: phone.trim(), days })), replies: replies.map(({ title, words }) => ({ title: title.trim(), words: words.trim() })), fillBack },
    }),
    onSuccess: (next) => {
      client.setQueryData(['presets'], next)
      void client.invalidateQueries({ queryKey: ['case'] })
      setTyped(false)
      say(common.saved)
    },
  })
  return (
    <Form<Presets> layout="vertical" requiredMark={false} className="card form-wide" initialValues={presets} onValuesChange={() => setTyped(true)} onFinish={(values) => save.mutate(values)} scrollToFirstError={{ focus: true }}>
      <h2>{texts.bodies}</h2>
      <p className="hint">{texts.bodiesHint}</p>
      <Form.List name="bodies">
        {(rows, { add, remove }) => (
          <>
            {rows.length === 0 && <p className="hint">{texts.empty}</p>}
            {rows.map(({ key, name }) => (
              <div key={key} className="word-row">
                <Form.Item name={[name, 'name']} label={texts.bodyName} rules={[...needed, { min: 2, message: texts.wordShort }]}><Input maxLength={60} /></Form.Item>
                <Form.Item name={[name, 'phone']} label={texts.bodyPhone} rules={[...needed, { min: 3, message: texts.presetMissing }]}><Input maxLength={30} inputMode="tel" /></Form.Item>
                <Form.Item name={[name, 'days']} label={texts.bodyDays} rules={[{ required: true, message: texts.presetMissing }]}><InputNumber min={1} max={90} precision={0} /></Form.Item>
                <Button onClick={() => remove(name)}>{common.remove}</Button>
              </div>
            ))}
            <Button onClick={() => add({ name: '', phone: '', days: 7 })}>{texts.addBody}</Button>
          </>
        )}
      </Form.List>
      <h2>{texts.replies}</h2>
      <p className="hint">{texts.repliesHint}</p>
      <Form.List name="replies">
        {(rows, { add, remove }) => (
          <>
            {rows.length === 0 && <p className="hint">{texts.empty}</p>}
            {rows.map(({ key, name }) => (
              <div key={key} className="reply-row">
                <Form.Item name={[name, 'title']} label={texts.replyTitle} rules={needed}><Input maxLength={30} /></Form.Item>
                <Form.Item name={[name, 'words']} label={texts.replyWords} rules={needed}><Input.TextArea rows={4} maxLength={1000} showCount /></Form.Item>
                <Button onClick={() => remove(name)}>{common.remove}</Button>
              </div>
            ))}
            <Button onClick={() => add({ title: '', words: '' })}>{texts.addReply}</Button>
          </>
        )}
      </Form.List>
      <h2>{texts.fillBackOrder}</h2>
      <p className="hint">{texts.fillBackOrderHint}</p>
      <Form.Item name="fillBack" noStyle><FillBackOrder /></Form.Item>
      <FormEnd busy={save.isPending} error={save.error} />
    </Form>
  )
}
