import { colours, fontStack } from '../tokens/tokens'

/** A4, black on white: an old laser printer with little toner must do. */
const rules = [
  '@page{size:A4;margin:14mm}',
  `html{font-family:${fontStack};color:#000;background:${colours.sunk}}`,
  'body{margin:0}',
  // On screen the sheet is seen as it will be printed.
  '.sheet{box-sizing:border-box;width:210mm;height:297mm;margin:6mm auto;padding:14mm;background:#fff;display:flex;flex-direction:column;align-items:center;text-align:center;overflow-wrap:anywhere}',
  '.hint{margin:0;padding:12px;text-align:center;font-size:17px;line-height:1.6}',
  '.by{margin:0;font-size:16pt;letter-spacing:.06em}',
  '.name{margin:1mm 0 3mm;font-size:34pt;line-height:1.2}',
  '.name-long{font-size:22pt}',
  '.rule{width:100%;border:0;border-top:4px double #000;margin:0 0 4mm}',
  '.call{margin:0;font-size:26pt;font-weight:700;line-height:1.35}',
  // Gives way when a long name or the trial line needs the room: the sheet stays one page.
  '.qr{width:118mm;flex:0 1 118mm;min-height:70mm;margin:0}',
  '.qr svg{display:block;width:100%;height:100%}',
  '.how{width:100%;margin:0 0 4mm;padding:0;list-style:none;display:flex;gap:3mm}',
  '.how-step{flex:1;padding:3mm 2mm;border:1px solid #000;border-radius:3mm;font-size:14pt;line-height:1.4}',
  '.how-step strong{display:block;font-size:17pt}',
  '.phone-block{width:100%;margin:0;padding:3mm 0 2mm;border:2px solid #000;border-radius:3mm}',
  '.phone-words{margin:0;font-size:15pt;line-height:1.4}',
  '.digits{margin:0;font-size:54pt;font-weight:700;line-height:1.2;white-space:nowrap;font-variant-numeric:tabular-nums}',
  '.foot{width:100%;margin:auto 0 0;padding-top:3mm;display:flex;justify-content:space-between;gap:6mm;font-size:11pt;line-height:1.5;text-align:left}',
  '.foot-right{text-align:right;white-space:nowrap}',
  '.typed{font-family:"Consolas","DejaVu Sans Mono",monospace;font-size:12pt}',
  '.trial{margin:0 0 3mm;padding:1mm 4mm;border:1px dashed #000;font-size:12pt}',
  '@media print{html{background:#fff}.hint{display:none}.sheet{width:auto;height:268mm;margin:0;padding:0}}',
]

export const sheetCss = rules.join('')
