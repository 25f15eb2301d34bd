import { intakeEndpoints, type IntakeForm } from '@mingbai/contracts/intake'
import { useQuery } from '@tanstack/react-query'
import { Radio } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { call } from '../api/call'
import { ConfirmTable } from '../ui/confirm-table'
import { ChooseTable } from '../ui/choose-table'
import { ImportSeen } from '../ui/import-seen'
import { Loaded } from '../ui/loaded'
import { PageHead } from '../ui/page-head'
import { useChosenTable } from '../ui/use-chosen-table'
import { importTexts as texts } from './enter-texts'
import { ImportHeadings } from './import-headings'
import { ImportPreview } from './import-preview'
import { ImportResult } from './import-result'
import { useImportCases } from './use-import-cases'

/** 批量登记: choose a table, look at what it holds, enter all of it. */
export function ImportCasesPage() {
  const form = useQuery({ queryKey: ['intake'], queryFn: () => call(intakeEndpoints.readIntakeForm, {}) })
  return (
    <>
      <PageHead title={texts.title} lead={texts.lead} before={<Link href="/cases/new" className="crumb">{texts.toEnter}</Link>} />
      <Loaded query={form}>{(intake) => <ImportCases systems={intake.systems} />}</Loaded>
    </>
  )
}

function ImportCases({ systems }: Pick<IntakeForm, 'systems'>) {
  const [system, setSystem] = useState(systems[0]?.code ?? 'hotline')
  const { preview, confirm, match } = useImportCases()
  const { table, seen, busy, fresh, read, startAgain } = useChosenTable({ preview, confirm })
  if (confirm.data) return <ImportResult result={confirm.data} onMore={startAgain} />
  return (
    <div className="two-wide">
      <section className="card" aria-labelledby="file-title">
        <h2 id="file-title">{texts.file}</h2>
        <Radio.Group
          className="choice" aria-label={texts.system} disabled={busy} value={system} options={systems.map(({ code, label }) => ({ value: code, label }))}
          onChange={({ target }) => {
            const next = systems.find(({ code }) => code === target.value)?.code
            if (!next) return
            setSystem(next)
            if (table) read({ ...table, system: next })
          }}
        />
        <p className="hint import-state">{texts.fileHint}</p>
        <ChooseTable isAgain={table !== null} busy={busy} onFile={(file) => read({ system, file })} />
        <ImportSeen isReading={preview.isPending} seen={seen} error={preview.error} ready={seen && seen.fresh > 0 ? texts.ready(seen.fresh, seen.rows.length - seen.fresh) : texts.nothing} />
        {table && seen && seen.headings.length > 0 && (
          <ImportHeadings
            key={JSON.stringify(seen.headings)} headings={seen.headings} isNeeded={seen.message !== ''} isBusy={match.isPending || preview.isPending} error={match.error}
            onMatch={(headings) => match.mutate({ table, headings })}
          />
        )}
      </section>
      {seen && !seen.message && seen.rows.length > 0 && <ImportPreview rows={seen.rows} />}
      <ConfirmTable fresh={table ? fresh : 0} words={texts} isBusy={confirm.isPending} error={confirm.error} onConfirm={() => table && confirm.mutate(table)} />
    </div>
  )
}
