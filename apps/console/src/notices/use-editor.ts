import { Form } from 'antd'
import { useEffect, useState } from 'react'
import { useMe } from '../session/me'
import { useLeaveGuard } from '../ui/use-leave-guard'
import type { EditorValues } from './draft'
import { dropLocalDraft, keepLocalDraft, readLocalDraft } from './local-draft'

/** The editor's text, guarded: every key stroke is kept in this browser until the server has it. */
export function useEditor(noticeId: string, version: number, saved: EditorValues) {
  const me = useMe()
  const [form] = Form.useForm<EditorValues>()
  const [kept] = useState(() => readLocalDraft(me.id, noticeId))
  const [restored, setRestored] = useState(kept !== null)
  const [unsaved, setUnsaved] = useState(kept !== null)
  useLeaveGuard(unsaved)

  // Another version came from the server and nothing typed stands against it.
  const [shown, setShown] = useState(version)
  useEffect(() => {
    if (version === shown || unsaved) return
    form.setFieldsValue({ item: undefined, organisation: undefined, ...saved })
    setShown(version)
  }, [form, saved, shown, unsaved, version])

  const onTyped = (values: EditorValues) => {
    setUnsaved(true)
    keepLocalDraft(me.id, noticeId, values)
  }
  const onSaved = () => {
    setUnsaved(false)
    setRestored(false)
    dropLocalDraft(me.id, noticeId)
  }
  const discard = () => {
    form.setFieldsValue({ item: undefined, organisation: undefined, ...saved })
    onSaved()
  }
  const read = (): EditorValues => ({ ...saved, ...form.getFieldsValue() })
  return { form, initial: kept ?? saved, restored, unsaved, onTyped, onSaved, discard, read }
}

export type Editor = ReturnType<typeof useEditor>
