import { Button } from 'antd'
import { PageHead } from '../ui/page-head'
import { Problem } from '../ui/problem'
import { formatDate } from '../ui/format'
import { HungPhoto } from './hung-photo'
import { texts } from './texts'
import { useHangSheet } from './use-sheets'

/** Opened by scanning a sheet on the wall: one button. */
export function HangPage({ code, number }: { code: string; number: string }) {
  const hang = useHangSheet(code, number)
  const { data } = hang
  return (
    <>
      <PageHead title={texts.hangTitle(Number(number))} lead={texts.hangLead} />
      <div className="card">
        <div role="status">
          {data && <p>{texts.hung(data.boardName, data.number, formatDate(data.hungOn ?? data.madeOn))}</p>}
          {data && !data.isCurrent && <p><span className="mark mark-soon">{texts.sheetOld}</span></p>}
        </div>
        {data && <HungPhoto code={code} number={number} />}
        {hang.error && <Problem error={hang.error} />}
        {!data && <Button type="primary" size="large" loading={hang.isPending} onClick={() => hang.mutate()}>{texts.hang}</Button>}
      </div>
    </>
  )
}
