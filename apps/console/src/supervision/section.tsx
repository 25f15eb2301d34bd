import type { ReactNode } from 'react'
import { Link } from 'wouter'

interface Props {
  id: string
  title: string
  count: number
  hint?: ReactNode
  /** What is said when there is nothing. */
  none: string
  tone?: 'plain' | 'soon' | 'late'
  all?: { path: string; label: string }
  children: ReactNode
}

/** One thing to look after: its figure, then the rows, or one line that there are none. */
export function Section({ id, title, count, hint, none, tone = 'plain', all, children }: Props) {
  return (
    <section id={id} className={`box box-${count > 0 ? tone : 'plain'}`} aria-labelledby={`${id}-title`} tabIndex={-1}>
      <div className="box-head">
        <h2 id={`${id}-title`}>{title} <span className="box-count">{count}</span></h2>
        {count > 0 && hint && <p className="hint">{hint}</p>}
        {count > 0 && all && <Link href={all.path}>{all.label}</Link>}
      </div>
      {count > 0 ? children : <p className="card hint">{none}</p>}
    </section>
  )
}
