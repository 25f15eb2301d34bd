import { renderSVG, renderUnicodeCompact } from 'uqr'
import { type Fragment, trusted } from './html'

// M survives a scratch or a drawing pin; four modules of quiet ground are what ISO/IEC 18004 asks for.
const options = { ecc: 'M', border: 4 } as const

/** For a sheet, a page or a data: address; scales without loss. The picture holds figures only, whatever the address. */
export const qrSvg = (address: string): Fragment => trusted(renderSVG(address, { ...options, whiteColor: '#fff', blackColor: '#000' }))

/** Two rows of modules in a line of text: light modules are drawn, so it scans on the dark ground of a terminal. */
export const terminalQr = (address: string): string => renderUnicodeCompact(address, { ...options, border: 2 })
