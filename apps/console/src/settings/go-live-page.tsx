import { settingsEndpoints } from '@mingbai/contracts/settings'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { call } from '../api/call'
import { useMe } from '../session/me'
import { Problem } from '../ui/problem'
import { useToast } from '../ui/toast'
import { SettingsHead } from './settings-head'
import { texts } from './texts'

export function GoLivePage() {
  const me = useMe()
  return (
    <>
      <SettingsHead />
      <section className="card form-wide">{me.trial ? <GoLiveForm /> : <p>{texts.goLiveDone}</p>}</section>
    </>
  )
}

function GoLiveForm() {
  const client = useQueryClient()
  const say = useToast()
  const goLive = useMutation({
    mutationFn: () => call(settingsEndpoints.goLive, {}),
    onSuccess: () => {
      say(texts.goLiveOk)
      void client.invalidateQueries()
    },
  })
  const typedRight = { validator: async (_: unknown, word: string | undefined) => { if (word?.trim() !== texts.goLiveWord) throw new Error(texts.goLiveType) } }
  return (
    <Form layout="vertical" requiredMark={false} onFinish={() => goLive.mutate()}>
      <p>{texts.goLiveLead}</p>
      <ol className="what-happens">{texts.goLiveWhat.map((line) => <li key={line}>{line}</li>)}</ol>
      <Form.Item name="word" label={texts.goLiveType} rules={[typedRight]} validateTrigger="onSubmit"><Input autoComplete="off" className="days-input" /></Form.Item>
      {goLive.isError && <Problem error={goLive.error} />}
      <Button danger htmlType="submit" loading={goLive.isPending}>{texts.goLiveButton}</Button>
    </Form>
  )
}
