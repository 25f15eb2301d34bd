import type { SelfCheckGlance } from '@mingbai/contracts/self-checks'
import { Form, Select } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { Loaded } from '../ui/loaded'
import { PageHead } from '../ui/page-head'
import { texts } from './texts'
import { useSelfChecks } from './use-self-checks'

const marks = { draft: 'mark mark-plain', confirmed: 'mark mark-done', returned: 'mark mark-soon' } as const

/** All villages at a glance, in their own order. */
export function SelfChecksPage() {
  const [asked, setAsked] = useState<string>()
  const query = useSelfChecks(asked)
  return (
    <>
      <PageHead title={texts.title} lead={texts.lead} />
      <Loaded query={query}>
        {({ quarter, quarters, quarterLabel, items }) => (
          <>
            <Form layout="vertical" className="filters"><Form.Item label={texts.quarter} htmlFor="self-check-quarter"><Select id="self-check-quarter" value={quarter} options={quarters.map((one) => ({ value: one.quarter, label: one.label }))} onChange={setAsked} /></Form.Item></Form>
            <div className="table-frame">
              <table className="table" aria-label={quarterLabel}>
                <thead><tr><th scope="col">{texts.village}</th><th scope="col">{texts.state}</th><th scope="col">{texts.known}</th><th scope="col">{texts.own}</th><th scope="col">{texts.ways}</th></tr></thead>
                <tbody>{items.map((one) => <Line key={one.village.code} one={one} quarter={quarter} />)}</tbody>
              </table>
            </div>
          </>
        )}
      </Loaded>
    </>
  )
}

function Line({ one: { village, state, stateLabel, late, boardsOld, paperUp, overdue, notInOrder }, quarter }: { one: SelfCheckGlance; quarter: string }) {
  const open = [...(late > 0 ? [texts.late(late)] : []), ...(boardsOld > 0 ? [texts.boardsOld(boardsOld)] : []), ...(paperUp > 0 ? [texts.paperUp(paperUp)] : []), ...(overdue > 0 ? [texts.overdue(overdue)] : [])]
  return (
    <tr>
      <td>{village.name}</td>
      <td><span className={state ? marks[state] : 'mark mark-plain'}>{stateLabel}</span></td>
      <td>{open.length === 0 ? texts.fine : open.map((words) => <p key={words} className="hint">{words}</p>)}</td>
      <td>{notInOrder.length === 0 ? texts.nothing : notInOrder.map((words) => <p key={words} className="hint">{words}</p>)}</td>
      <td className="row-ways"><Link href={`/self-checks/${village.code}/${quarter}`} aria-label={texts.openOf(village.name)}>{texts.open}</Link></td>
    </tr>
  )
}
