import type { ReplyOf } from '@mingbai/contracts/endpoint'
import type { ImportedNotices, noticeImportEndpoints } from '@mingbai/contracts/notice-imports'
import { Button, Form, Select } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { ConfirmTable } from '../ui/confirm-table'
import { ChooseTable } from '../ui/choose-table'
import { ImportSeen } from '../ui/import-seen'
import { Loaded } from '../ui/loaded'
import { PageHead } from '../ui/page-head'
import { useChosenTable } from '../ui/use-chosen-table'
import { ImportedRows } from './imported-rows'
import { noticeImportTexts as texts } from './import-texts'
import { useImportForm, useImportNotices } from './use-import-notices'

type Choices = ReplyOf<typeof noticeImportEndpoints.readNoticeImportForm>

/** What the county's portal shows already: choose a table, look at what it holds, bring all of it in. */
export function ImportNoticesPage() {
  const form = useImportForm()
  return (
    <>
      <PageHead title={texts.title} lead={texts.lead} before={<Link href="/notices" className="crumb">{texts.toList}</Link>} />
      <Loaded query={form}>{(choices) => <ImportNotices choices={choices} />}</Loaded>
    </>
  )
}

function ImportNotices({ choices: { channels, items } }: { choices: Choices }) {
  const [place, setPlace] = useState({ channel: channels[0]?.code ?? '', item: '' })
  const { preview, confirm } = useImportNotices()
  const { table, seen, busy, fresh, read, startAgain } = useChosenTable({ preview, confirm })
  const change = (next: Partial<typeof place>) => {
    const chosen = { ...place, ...next }
    setPlace(chosen)
    if (table) read({ ...table, ...chosen })
  }
  if (confirm.data) return <Done result={confirm.data} onMore={startAgain} />
  return (
    <div className="two-wide">
      <section className="card" aria-labelledby="file-title">
        <h2 id="file-title">{texts.file}</h2>
        <Form layout="vertical" disabled={busy}>
          <Form.Item label={texts.channel} htmlFor="channel"><Select id="channel" value={place.channel} options={channels.map(({ code, name }) => ({ value: code, label: name }))} onChange={(channel: string) => change({ channel })} /></Form.Item>
          <Form.Item label={texts.item} htmlFor="item">
            <Select
              id="item" value={place.item} showSearch={{ optionFilterProp: 'label' }} onChange={(item: string) => change({ item })}
              options={[{ value: '', label: texts.itemNone }, ...items.map(({ code, name, area }) => ({ value: code, label: area ? `${area} / ${name}` : name }))]}
            />
          </Form.Item>
        </Form>
        <p className="hint import-state">{texts.fileHint}</p>
        <ChooseTable isAgain={table !== null} busy={busy} onFile={(file) => read({ ...place, file })} />
        <ImportSeen isReading={preview.isPending} seen={seen} error={preview.error} ready={seen && seen.fresh > 0 ? texts.ready(seen.fresh, seen.rows.length - seen.fresh) : texts.nothing} />
      </section>
      {seen && !seen.message && seen.rows.length > 0 && <ImportedRows rows={seen.rows} />}
      <ConfirmTable fresh={table ? fresh : 0} words={texts} isBusy={confirm.isPending} error={confirm.error} onConfirm={() => table && confirm.mutate(table)} />
    </div>
  )
}

function Done({ result, onMore }: { result: ImportedNotices; onMore: () => void }) {
  return (
    <>
      <section className="card" aria-labelledby="done-title">
        <h2 id="done-title">{texts.doneTitle(result.entered)}</h2>
        {result.known > 0 && <p>{texts.doneKnown(result.known)}</p>}
      </section>
      <div className="form-ways">
        <Link href="/notices" className="ant-btn ant-btn-primary">{texts.toList}</Link>
        <Button onClick={onMore}>{texts.more}</Button>
      </div>
    </>
  )
}
