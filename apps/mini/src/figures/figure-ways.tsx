import { figureChips, figuresTexts, type FigurePageName } from '@mingbai/outputs/view/figures'
import { Box } from '../platform/elements'
import { ChipRow } from '../ui/chip-row'
import './figures.css'

/** From one page of figures to the others. */
export const FigureWays = ({ name, year }: { name: FigurePageName; year: number | undefined }) => (
  <Box className="figure-ways"><ChipRow label={figuresTexts.which} chips={figureChips(name, year)} /></Box>
)
