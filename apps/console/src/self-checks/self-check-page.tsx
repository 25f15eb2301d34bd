import { Alert } from 'antd'
import { Link } from 'wouter'
import { Loaded } from '../ui/loaded'
import { PageHead } from '../ui/page-head'
import { SelfCheckForm } from './self-check-form'
import { GiveBack } from './give-back'
import { texts } from './texts'
import { useSelfCheck, type Of } from './use-self-checks'

/** One village, one quarter. */
export function SelfCheckPage({ village, quarter }: Of) {
  const query = useSelfCheck({ village, quarter })
  const check = query.data
  return (
    <>
      <PageHead title={check ? texts.sheet(check.village.name, check.quarterLabel) : texts.title} lead={check && texts.asOf(check.facts.on)} before={<Link href="/self-checks">{texts.back}</Link>}>
        {check && <><a href={check.paper.pdf}>{texts.pdf}</a> <a href={check.paper.word}>{texts.word}</a></>}
      </PageHead>
      <Loaded query={query}>
        {(data) => (
          <>
            {data.note !== '' && <Alert className="problem" type="warning" showIcon title={texts.returned(data.note)} />}
            {data.confirmedOn !== null && <p><span className="mark mark-done">{data.stateLabel}</span> {texts.confirmed(data.confirmedOn, data.confirmedBy)}{data.saidBy && ` · ${texts.said(data.saidBy)}`}</p>}
            <SelfCheckForm key={data.seq} check={data} />
            {data.maySendBack && <GiveBack check={data} />}
          </>
        )}
      </Loaded>
    </>
  )
}
