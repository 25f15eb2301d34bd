import { staffNoticeEndpoints, type Explainable } from '@mingbai/contracts/staff-notices'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { call } from '../api/call'
import { PageHead } from '../ui/page-head'
import { emptyValues, toDraft } from './draft'
import { EditorBar, RestoredNote } from './editor-bar'
import { NoticeForm } from './notice-form'
import { PhonePreview } from './phone-preview'
import { texts } from './texts'
import { useEditor } from './use-editor'

/** 公文登记 leads here with the document that wants explaining. */
function askedDocument(asked: URLSearchParams): Explainable[] | undefined {
  const id = asked.get('document')
  return id ? [{ type: 'document', id, title: asked.get('title') ?? '', hint: asked.get('number') ?? '' }] : undefined
}

export function NewNoticePage() {
  const [, navigate] = useLocation()
  const client = useQueryClient()
  // A duty leads here with what is to be written and for whom.
  const [asked] = useState(() => new URLSearchParams(window.location.search))
  const editor = useEditor('new', 0, { ...emptyValues, item: asked.get('item') ?? undefined, organisation: asked.get('organisation') ?? undefined, explains: askedDocument(asked) })
  const create = useMutation({
    mutationFn: () => call(staffNoticeEndpoints.createNotice, { body: toDraft(editor.read()) }),
    onSuccess: (notice) => {
      editor.onSaved()
      client.setQueryData(['notice', notice.id], notice)
      void client.invalidateQueries({ queryKey: ['notices'] })
      void client.invalidateQueries({ queryKey: ['inbox'] })
      navigate(`/notices/${notice.id}`, { replace: true })
    },
  })
  const save = () => void editor.form.validateFields(['title', 'organisation']).then(() => create.mutate(), () => editor.form.scrollToField('title', { focus: true }))
  return (
    <>
      <PageHead title={texts.newTitle} before={<Link href="/notices" className="crumb">{texts.toList}</Link>} />
      <div className="two two-phone">
        <div className="two-wide card">
          <RestoredNote editor={editor} />
          <NoticeForm form={editor.form} initial={editor.initial} onTyped={editor.onTyped} />
          <EditorBar editor={editor} busy={create.isPending} error={create.error} save={save} />
        </div>
        <div className="two-side"><PhonePreview notice={null} stale={false} /></div>
      </div>
    </>
  )
}
