import type { FieldValues } from '@mingbai/contracts/common'
import type { StaffNotice } from '@mingbai/contracts/staff-notices'
import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import { ActionPanel } from '../ui/action-panel'
import { Loaded } from '../ui/loaded'
import { SampleMark } from '../ui/marks'
import { PageHead } from '../ui/page-head'
import { Timeline } from '../ui/timeline'
import { useToast } from '../ui/toast'
import { CheckCard } from './check-card'
import { Desks } from './desks'
import { editorValues, toDraft } from './draft'
import { EditorBar, RestoredNote } from './editor-bar'
import { NoticeForm } from './notice-form'
import { noticeImportTexts } from './import-texts'
import { PhonePreview } from './phone-preview'
import { texts } from './texts'
import { useEditor } from './use-editor'
import { useNotice, useNoticeWrites } from './use-notice'
import { VersionList } from './version-list'
import { VoicePart, saidOf } from './voice-part'

/** The action that brings a changed text with it: a published notice is open to change only through it. */
const correctingVerb = 'correct'

const toList = <Link href="/notices" className="crumb">{texts.toList}</Link>

interface Props {
  id: string
  /** What other features add below. */
  after: (notice: StaffNotice) => ReactNode
}

export function NoticePage({ id, after }: Props) {
  const query = useNotice(id)
  return (
    <>
      {!query.data && <PageHead title={texts.title} before={toList} />}
      <Loaded query={query}>{(notice) => <OneNotice notice={notice} after={after(notice)} />}</Loaded>
    </>
  )
}

function OneNotice({ notice, after }: { notice: StaffNotice; after: ReactNode }) {
  const say = useToast()
  const editor = useEditor(notice.id, notice.seq, editorValues(notice))
  const writes = useNoticeWrites(notice.id)
  const [openVerb, setOpenVerb] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const correcting = openVerb === correctingVerb
  const open = notice.editable || correcting
  const said = saidOf(notice)
  const { elsewhere } = notice.preview

  const save = async () => {
    setBusy(true)
    setError(null)
    try {
      const next = await writes.save(notice.seq, toDraft(editor.read()))
      editor.onSaved()
      // A draft may be saved before it is whole; what is still missing is shown at once.
      void editor.form.validateFields().catch(() => undefined)
      say(texts.saved)
      return next
    } catch (problem) {
      setError(problem)
      throw problem
    } finally {
      setBusy(false)
    }
  }

  const act = async (verb: string, fields: FieldValues) => {
    // What is sent on is what stands on the screen: unsaved changes go first.
    const seq = notice.editable && editor.unsaved ? (await save()).seq : notice.seq
    await writes.act(verb, seq, fields, verb === correctingVerb ? toDraft(editor.read()) : undefined)
    editor.onSaved()
  }

  return (
    <>
      <PageHead
        title={notice.draft.title || texts.noTitle} before={toList}
        lead={<span className="marks"><span className="mark mark-plain">{notice.stateLabel}</span> <SampleMark sample={notice.sample} />{elsewhere && <> {noticeImportTexts.source(elsewhere.source)}<a href={elsewhere.link} target="_blank" rel="noreferrer">{noticeImportTexts.original}</a></>}</span>}
      />
      <Desks desks={notice.desks} days={notice.days} nextReviewers={notice.nextReviewers} />
      <div className="two two-phone">
        <div className="two-wide">
          {open && (
            <div className="card">
              {correcting && <p className="hint">{texts.correcting}</p>}
              <RestoredNote editor={editor} />
              <NoticeForm form={editor.form} initial={editor.initial} said={said} onTyped={editor.onTyped} />
              {!correcting && <EditorBar editor={editor} busy={busy} error={error} save={() => void save().catch(() => undefined)} />}
            </div>
          )}
          {said && !open && <section className="card" aria-label={texts.saidTitle}><VoicePart said={said} /></section>}
          <CheckCard noticeId={notice.id} seq={notice.seq} />
          <VersionList versions={notice.versions} />
          <section className="card" aria-labelledby="history-title">
            <h2 id="history-title">{texts.history}</h2>
            <Timeline steps={notice.steps} />
          </section>
          {after}
        </div>
        <div className="two-side">
          <ActionPanel actions={notice.allowedActions} objectId={notice.id} act={act} onOpen={setOpenVerb} />
          <PhonePreview notice={notice.preview} stale={open && editor.unsaved} />
        </div>
      </div>
    </>
  )
}
