import { Button } from 'antd'
import { Link } from 'wouter'
import { PageHead } from '../ui/page-head'
import { GuideSteps } from './guide-steps'
import { guides } from './guides'
import { firstDay, texts } from './texts'
import './guide.css'

/** 操作手册: the first day, then every page that this person has. Printed, it is the material of a training. */
export function HandbookPage({ mine }: { /** Where this person may go. */ mine: readonly string[] }) {
  const isMine = (path: string) => mine.some((own) => path === own || (own !== '/' && path.startsWith(`${own}/`)))
  return (
    <>
      <PageHead title={texts.title} lead={texts.lead}><Button onClick={() => window.print()}>{texts.print}</Button></PageHead>
      <section className="card guide-page">
        <h2>{texts.firstDay}</h2>
        <p className="hint">{texts.firstDayLead}</p>
        <ol className="guide-steps">{firstDay.map((step) => <li key={step.do}>{step.path ? <Link href={step.path}>{step.do}</Link> : step.do}</li>)}</ol>
      </section>
      {guides.filter(({ path }) => isMine(path)).map((guide) => <section key={guide.path} className="card guide-page"><h2>{guide.title}</h2><GuideSteps guide={guide} /></section>)}
    </>
  )
}
