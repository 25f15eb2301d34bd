import { Link } from 'wouter'
import { today } from '../ui/format'
import { PageHead } from '../ui/page-head'
import { CasesPart } from './cases-part'
import { MoneyPart } from './money-part'
import { PublishedPart } from './published-part'
import { texts } from './texts'
import { useFigures } from './use-figures'
import './figures.css'

/** What was published, how cases fare, where the money went: the pictures of the residents, with the way to the lists behind. */
export function FiguresPage({ year = today().slice(0, 4) }: { year?: string }) {
  const { published, cases, money } = useFigures(year)
  const years = [published, cases, money].flatMap(({ data }) => data?.years ?? [])
  const shown = [...new Set([...years, Number(year), Number(today().slice(0, 4))])].sort((a, b) => b - a)
  return (
    <>
      <PageHead title={texts.title} lead={texts.lead} />
      <nav className="form-ways filters" aria-label={texts.years}>
        {shown.map((one) => (String(one) === year ? <strong key={one} aria-current="page">{one}</strong> : <Link key={one} href={`/figures/${one}`}>{one}</Link>))}
      </nav>
      <PublishedPart query={published} />
      <CasesPart query={cases} />
      <MoneyPart query={money} />
    </>
  )
}
