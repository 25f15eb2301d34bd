import type { Chip } from '@mingbai/outputs/view/notice-lists'
import { Box, Link } from '../platform/elements'
import './chip-row.css'

/** A row to choose from, scrolled sideways. */
export const ChipRow = ({ label, chips }: { label: string; chips: readonly Chip[] }) => (
  <Box as="nav" label={label}>
    <Box as="ul" className="place-row">
      {chips.map(({ to, words, here }) => <Box as="li" key={to}><Link to={to} replace current={here} className={here ? 'place-chip place-chip-here' : 'place-chip'}>{words}</Link></Box>)}
    </Box>
  </Box>
)
