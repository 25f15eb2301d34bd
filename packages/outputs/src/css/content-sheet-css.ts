import type { SheetSize } from '@mingbai/contracts/sheets'
import { colours, fontStack } from '../tokens/tokens'

/** Black on white; read standing, so the larger paper has larger letters and not more of them. */
const rules = (size: SheetSize, width: string, scale: number): string => {
  const points = (value: number) => `${Math.round(value * scale * 10) / 10}pt`
  return [
    `@page{size:${size};margin:12mm}`,
    `html{font-family:${fontStack};color:#000;background:${colours.sunk}}`,
    'body{margin:0}',
    'h1,h2,p,table{margin:0}',
    '.hint{padding:12px;text-align:center;font-size:17px;line-height:1.6}',
    `.sheet{box-sizing:border-box;width:${width};margin:6mm auto;padding:12mm;background:#fff;overflow-wrap:anywhere;font-size:${points(13)};line-height:1.5}`,
    '.trial{margin-bottom:4mm;padding:1mm 4mm;border:1px dashed #000;text-align:center}',
    '.head{display:flex;justify-content:space-between;gap:8mm;align-items:flex-start;padding-bottom:4mm;border-bottom:4px double #000}',
    `h1{font-size:${points(26)};line-height:1.25}`,
    `.now{margin-top:2mm;font-size:${points(15)}}`,
    `.code{flex:none;width:${size === 'A3' ? '58mm' : '40mm'};text-align:center;font-size:${points(11)};font-weight:700}`,
    '.qr svg{display:block;width:100%;height:auto}',
    '.item{break-inside:avoid;padding:4mm 0;border-bottom:1px solid #000}',
    `h2{font-size:${points(17)};line-height:1.35}`,
    '.words{margin-top:1.5mm;white-space:pre-line}',
    `.facts{margin-top:1.5mm;font-size:${points(11)}}`,
    `.until{margin-top:1.5mm;font-size:${points(14)};font-weight:700}`,
    `table{width:100%;margin-top:2mm;border-collapse:collapse;font-size:${points(11.5)}}`,
    'th,td{border:1px solid #000;padding:1mm 2mm;text-align:left;vertical-align:top}',
    `.foot{display:flex;flex-wrap:wrap;justify-content:space-between;gap:2mm 6mm;padding-top:4mm;font-size:${points(10.5)}}`,
    '@media print{html{background:#fff}.hint{display:none}.sheet{width:auto;margin:0;padding:0}}',
  ].join('')
}

export const contentSheetCss: Record<SheetSize, string> = { A4: rules('A4', '210mm', 1), A3: rules('A3', '297mm', 1.42) }
