import { checkEndpoints, type OwnWord } from '@mingbai/contracts/checks'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { call } from '../api/call'
import { FormEnd } from '../ui/form-end'
import { Loaded } from '../ui/loaded'
import { texts as common } from '../ui/texts'
import { useLeaveGuard } from '../ui/use-leave-guard'
import { useToast } from '../ui/toast'
import { SettingsHead } from './settings-head'
import { texts } from './texts'

interface Values {
  items: OwnWord[]
}

/** Words that the office wants to be reminded of before a text goes out, beside the national renamings. */
export function WordsPage() {
  const words = useQuery({ queryKey: ['own-words'], queryFn: () => call(checkEndpoints.readOwnWords, {}), refetchOnWindowFocus: false })
  return (
    <>
      <SettingsHead />
      <Loaded query={words}>{(data) => <WordsForm words={data} />}</Loaded>
    </>
  )
}

function WordsForm({ words }: { words: Values }) {
  const client = useQueryClient()
  const say = useToast()
  const [typed, setTyped] = useState(false)
  useLeaveGuard(typed)
  const save = useMutation({
    mutationFn: ({ items }: Values) => call(checkEndpoints.saveOwnWords, { body: { items: items.map(({ found, say: better = '', why = '' }) => ({ found: found.trim(), say: better.trim(), why: why.trim() })) } }),
    onSuccess: (next) => {
      client.setQueryData(['own-words'], next)
      setTyped(false)
      say(common.saved)
    },
  })
  return (
    <Form<Values> layout="vertical" requiredMark={false} className="card form-wide" initialValues={words} onValuesChange={() => setTyped(true)} onFinish={(values) => save.mutate(values)} scrollToFirstError={{ focus: true }}>
      <h2>{texts.words}</h2>
      <p className="hint">{texts.wordsHint}</p>
      <Form.List name="items">
        {(rows, { add, remove }) => (
          <>
            {rows.length === 0 && <p className="hint">{texts.empty}</p>}
            {rows.map(({ key, name }) => (
              <div key={key} className="word-row">
                <Form.Item name={[name, 'found']} label={texts.wordFound} rules={[{ required: true, whitespace: true, min: 2, message: texts.wordShort }]}><Input maxLength={40} /></Form.Item>
                <Form.Item name={[name, 'say']} label={texts.wordSay}><Input maxLength={40} /></Form.Item>
                <Form.Item name={[name, 'why']} label={texts.wordWhy}><Input maxLength={60} /></Form.Item>
                <Button onClick={() => remove(name)}>{common.remove}</Button>
              </div>
            ))}
            <Button onClick={() => add({ found: '', say: '', why: '' })}>{texts.addWord}</Button>
          </>
        )}
      </Form.List>
      <FormEnd busy={save.isPending} error={save.error} />
    </Form>
  )
}
