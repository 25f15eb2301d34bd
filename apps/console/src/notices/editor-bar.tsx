import { Alert, Button } from 'antd'
import { useUploading } from '../api/upload'
import { Problem } from '../ui/problem'
import type { Editor } from './use-editor'
import { texts } from './texts'

/** The foot of the editor: always in reach, says whether the server has everything. */
export function EditorBar({ editor, busy, error, save }: { editor: Editor; busy: boolean; error: unknown; save: () => void }) {
  const uploading = useUploading()
  return (
    <div className="editor-bar">
      {error !== null && <Problem error={error} />}
      <Button type="primary" loading={busy || uploading} onClick={save}>{texts.saveAndSee}</Button>
      <span role="status" className={editor.unsaved ? 'unsaved' : 'soft'}>{editor.unsaved ? texts.unsaved : texts.allSaved}</span>
    </div>
  )
}

export function RestoredNote({ editor }: { editor: Editor }) {
  if (!editor.restored) return null
  return <Alert className="problem" type="info" showIcon title={texts.restored} action={<Button size="small" onClick={editor.discard}>{texts.dropDraft}</Button>} />
}
