import { supervisionEndpoints } from '@mingbai/contracts/supervision'
import { useQuery } from '@tanstack/react-query'
import { call } from '../api/call'
import { Loaded } from '../ui/loaded'
import { Section } from './section'
import { OpeningTable } from './tables'
import { texts } from './texts'

/** Who looked at names and telephones: asked for apart, as not everybody who supervises may see it. */
export function OpeningsSection() {
  const openings = useQuery({ queryKey: ['supervision', 'openings'], refetchOnMount: 'always', queryFn: () => call(supervisionEndpoints.readContactOpenings, {}) })
  return (
    <Loaded query={openings}>
      {({ count, items }) => (
        <Section id="openings" title={texts.openings} count={count} hint={texts.openingsHint} none={texts.openingsNone}>
          <OpeningTable items={items} />
          {items.length < count && <p className="hint">{texts.openingsShown(items.length, count)}</p>}
        </Section>
      )}
    </Loaded>
  )
}
