import { Link, useLocation } from 'wouter'
import { texts } from './texts'

const places = [['/tip-offs', texts.table], ['/tip-offs/openings', texts.openingsLink], ['/tip-offs/key', texts.keyLink], ['/tip-offs/settings', texts.settingsLink]] as const

export function TipOffsNav() {
  const [location] = useLocation()
  return (
    <nav aria-label={texts.title}>
      <ul className="subnav">{places.map(([path, label]) => <li key={path}><Link href={path} aria-current={location === path ? 'page' : undefined}>{label}</Link></li>)}</ul>
    </nav>
  )
}
