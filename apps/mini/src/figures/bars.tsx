import type { FigureBar } from '@mingbai/outputs/view/figures'
import { Box } from '../platform/elements'

const wide = (part: number) => ({ width: `${Math.round(part * 100)}%` })

/** The words say all; the bar is for those who rather look. */
export const Bars = ({ bars }: { bars: readonly FigureBar[] }) => (
  <Box as="ul" className="bars">
    {bars.map(({ label, words, length, done }) => (
      <Box as="li" key={label} className="bar-row">
        <Box className="bar-head"><Box as="span" className="bar-label">{label}</Box><Box as="span" className="bar-words">{words}</Box></Box>
        <Box className={length === 0 ? 'figure-bar figure-none' : 'figure-bar'} style={wide(length)} decorative><Box className="figure-done" style={wide(done)} /></Box>
      </Box>
    ))}
  </Box>
)

/** One line each, for rows with short names and numbers. */
export const ShortBars = ({ bars }: { bars: readonly FigureBar[] }) => (
  <Box as="ul" className="bars-short">
    {bars.map(({ label, words, length }) => (
      <Box as="li" key={label} className="bar-short">
        <Box as="span" className="bar-label">{label}</Box>
        <Box className={length === 0 ? 'figure-bar figure-none' : 'figure-bar'} style={wide(length)} decorative><Box className="figure-done" style={wide(1)} /></Box>
        <Box as="span" className="bar-words">{words}</Box>
      </Box>
    ))}
  </Box>
)
