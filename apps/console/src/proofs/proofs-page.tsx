import { proofEndpoints, type Proofs } from '@mingbai/contracts/proofs'
import { useQuery } from '@tanstack/react-query'
import { Button, Form, Select } from 'antd'
import { useState } from 'react'
import { call } from '../api/call'
import { Empty } from '../ui/empty'
import { Loaded } from '../ui/loaded'
import { PageHead } from '../ui/page-head'
import { texts } from './texts'

interface Asked { quarter?: string; item?: string; organisation?: string }

/** What of a quarter can be shown to who inspects, counted before it is packed. */
export function ProofsPage() {
  const [asked, setAsked] = useState<Asked>({})
  const query = useQuery({ queryKey: ['proofs', asked], queryFn: () => call(proofEndpoints.readProofs, { query: asked }), placeholderData: (before) => before })
  return (
    <>
      <PageHead title={texts.title} lead={texts.lead} />
      <Loaded query={query}>
        {(proofs) => (
          <>
            <Choice proofs={proofs} asked={asked} onChange={setAsked} />
            {proofs.found ? <Found found={proofs.found} /> : <Empty title={texts.choose}>{texts.chooseHint}</Empty>}
          </>
        )}
      </Loaded>
    </>
  )
}

function Choice({ proofs: { quarter, quarters, items, organisations }, asked, onChange }: { proofs: Proofs; asked: Asked; onChange: (asked: Asked) => void }) {
  const search = { optionFilterProp: 'label' }
  return (
    <Form layout="vertical" className="filters">
      <Form.Item label={texts.quarter} htmlFor="proofs-quarter"><Select id="proofs-quarter" value={asked.quarter ?? quarter} options={quarters.map((one) => ({ value: one.quarter, label: one.label }))} onChange={(value) => onChange({ ...asked, quarter: value })} /></Form.Item>
      <Form.Item label={texts.organisation} htmlFor="proofs-organisation">
        <Select id="proofs-organisation" value={asked.organisation ?? null} allowClear placeholder={texts.organisationAny} showSearch={search} options={organisations.map(({ code, name }) => ({ value: code, label: name }))} onChange={(value) => onChange({ ...asked, organisation: value })} />
      </Form.Item>
      <Form.Item label={texts.item} htmlFor="proofs-item">
        <Select id="proofs-item" value={asked.item ?? null} allowClear placeholder={texts.itemAny} showSearch={search} options={items.map(({ code, name, area }) => ({ value: code, label: `${area} · ${name}` }))} onChange={(value) => onChange({ ...asked, item: value })} />
      </Form.Item>
    </Form>
  )
}

const MEGABYTE = 1024 * 1024
const sizeOf = (bytes: number): string => (bytes < MEGABYTE ? texts.kilobytes(Math.max(1, Math.round(bytes / 1024))) : texts.megabytes((bytes / MEGABYTE).toFixed(1)))

const kinds = ['notices', 'gone', 'attachments', 'postings', 'photos', 'cases', 'lists', 'nilReturns', 'selfChecks'] as const

function Found({ found }: { found: NonNullable<Proofs['found']> }) {
  const some = kinds.filter((kind) => found[kind] > 0)
  return (
    <>
      {some.length === 0 ? <Empty title={texts.nothing}>{texts.nothingHint}</Empty> : (
        <div className="table-frame">
          <table className="table" aria-label={texts.title}>
            <thead><tr><th scope="col">{texts.what}</th><th scope="col">{texts.howMany}</th></tr></thead>
            <tbody>{some.map((kind) => <tr key={kind}><td>{texts.counts[kind]}</td><td>{found[kind]}</td></tr>)}</tbody>
          </table>
        </div>
      )}
      <p className="form-ways"><Button type="primary" href={found.path}>{texts.download}</Button></p>
      <p className="hint" role="status">{texts.size(sizeOf(found.bytes))}{texts.privacy}</p>
    </>
  )
}
