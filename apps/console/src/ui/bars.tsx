import type { FigureBar } from '@mingbai/outputs/view/figures'
import { Link } from 'wouter'
import './bars.css'

/** The same picture as residents see: the words say all, the bar is for those who rather look. */
export const Bars = ({ bars, lists = [] }: { bars: readonly FigureBar[]; /** What stands behind each, in their order; null: nothing that may be opened. */ lists?: readonly (string | null)[] }) => (
  <ul className="bars">
    {bars.map(({ label, words, length, done }, at) => (
      <li key={label} className="bar-row">
        <span className="bar-label">{lists[at] ? <Link href={lists[at]}>{label}</Link> : label}</span>
        <svg className="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
          <rect className="bar-all" width={length * 100} height="10" /><rect className="bar-done" width={length * done * 100} height="10" />
        </svg>
        <span className="bar-words">{words}</span>
      </li>
    ))}
  </ul>
)
