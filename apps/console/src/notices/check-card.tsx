import { checkEndpoints, type NoticeCheck } from '@mingbai/contracts/checks'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { call } from '../api/call'
import { Loaded } from '../ui/loaded'
import { Problem } from '../ui/problem'
import { texts } from './texts'

/** What still keeps the saved text from going out: to be changed, or kept with a reason that is signed. */
export function CheckCard({ noticeId, seq }: { noticeId: string; seq: number }) {
  const key = ['notice-check', noticeId, seq]
  const query = useQuery({ queryKey: key, queryFn: () => call(checkEndpoints.checkNotice, { params: { id: noticeId } }) })
  return (
    <section className="card" aria-labelledby="check-title">
      <h2 id="check-title">{texts.check}</h2>
      <Loaded query={query}>{(check) => <Findings check={check} noticeId={noticeId} queryKey={key} />}</Loaded>
    </section>
  )
}

function Findings({ check, noticeId, queryKey }: { check: NoticeCheck; noticeId: string; queryKey: readonly unknown[] }) {
  const { words, personal, files } = check
  if (words.length + personal.length + files.length === 0) return <p className="hint">{texts.checkFine}</p>
  return (
    <ul className="plain">
      {personal.map((found) => <li key={found}>{texts.checkPersonal(found)}</li>)}
      {files.map(({ id, name, why }) => <li key={id}>{texts.checkFile(name, why.join('；'))}</li>)}
      {words.map((word) => (
        <li key={word.found}>
          <p>{texts.checkSay(word.found, word.say, word.times)} <span className="hint">{word.why}</span></p>
          {word.reason ? <p className="hint">{texts.checkKept(word.reason)}</p> : <KeepForm noticeId={noticeId} found={word.found} queryKey={queryKey} />}
        </li>
      ))}
    </ul>
  )
}

function KeepForm({ noticeId, found, queryKey }: { noticeId: string; found: string; queryKey: readonly unknown[] }) {
  const client = useQueryClient()
  const keep = useMutation({
    mutationFn: ({ reason }: { reason: string }) => call(checkEndpoints.keepWords, { params: { id: noticeId }, body: { found, reason: reason.trim() } }),
    onSuccess: (check) => client.setQueryData(queryKey, check),
  })
  return (
    <Form<{ reason: string }> layout="inline" requiredMark={false} onFinish={(values) => keep.mutate(values)}>
      <Form.Item name="reason" rules={[{ required: true, min: 4, whitespace: true, message: texts.checkReasonShort }]}><Input aria-label={texts.checkReason(found)} placeholder={texts.checkReason(found)} maxLength={200} /></Form.Item>
      <Button htmlType="submit" loading={keep.isPending}>{texts.checkKeep}</Button>
      {keep.error && <Problem error={keep.error} />}
    </Form>
  )
}
