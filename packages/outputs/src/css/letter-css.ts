/** 公文: 仿宋 in 三号, 28 points from line to line, two characters of indent (GB/T 9704); a red head and line. */
export const letterCss = [
  '@page{size:A4;margin:37mm 26mm 35mm 28mm}',
  'html{color:#000;background:#eee;font-family:FangSong,"仿宋","STFangsong","Noto Serif CJK SC",serif}',
  'body{margin:0}',
  '.hint{padding:12px;text-align:center;font-size:17px;line-height:1.6}',
  '.letter{box-sizing:border-box;width:210mm;min-height:297mm;margin:6mm auto;padding:37mm 26mm 35mm 28mm;background:#fff;font-size:16pt;line-height:28pt;overflow-wrap:anywhere}',
  'h1,h2,p{margin:0}',
  '.issuer{color:#b3261e;font-family:"宋体",SimSun,"Noto Serif CJK SC",serif;font-size:30pt;line-height:1.3;text-align:center}',
  '.number{margin-top:8pt;text-align:center}',
  '.line{height:0;margin:6pt 0 28pt;border:0;border-top:2pt solid #b3261e}',
  '.title{margin-bottom:28pt;font-family:"宋体",SimSun,"Noto Serif CJK SC",serif;font-size:22pt;line-height:32pt;text-align:center}',
  '.words{text-indent:2em}',
  '.sign{margin-top:56pt;text-align:right;padding-right:2em;break-inside:avoid}',
  '.contact{margin-top:28pt;font-size:14pt}',
  '@media print{html{background:#fff}.hint{display:none}.letter{width:auto;min-height:0;margin:0;padding:0}}',
].join('')
