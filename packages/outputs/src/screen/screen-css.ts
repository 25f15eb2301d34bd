import { tokensCss } from '../tokens/tokens'

/**
 * The look of LED wall and television. One rem is 20 px at 1080p and grows with the screen, so that the same number of
 * characters stands in a line everywhere. Without script all views stand below each other.
 */
const rules = [
  'html{font-size:min(1.85185vh,1.04167vw);background:var(--paper)}',
  'body{margin:0;display:grid;grid-template-rows:auto 1fr auto;min-height:100vh;color:var(--ink);font-family:var(--font);line-height:1.4;line-break:strict;overflow-wrap:anywhere;cursor:default}',
  'h1,h2,h3,p,table{margin:0}',
  '[hidden]{display:none!important}',

  // A board hangs from a rail, here as wide as the wall.
  '.s-top{display:flex;align-items:center;justify-content:space-between;gap:2rem;padding:1.6rem 4rem 1.3rem;border-bottom:.5rem solid var(--brick);background:var(--card)}',
  '.s-by{font-size:1.5rem;color:var(--soft)}',
  '.s-board{font-size:2.6rem;font-weight:700;line-height:1.25}',
  '.s-trial{margin-left:1rem;padding:.1rem .8rem;border:2px dashed var(--edge);border-radius:.4rem;color:var(--soft);font-size:1.4rem;font-weight:400;vertical-align:middle}',
  '.s-clock{text-align:right;white-space:nowrap}',
  '.s-time{font-size:3.4rem;font-weight:700;line-height:1.1;font-variant-numeric:tabular-nums}',
  '.s-day{font-size:1.5rem;color:var(--soft)}',

  '.s-slides{min-height:0;overflow:hidden}',
  '.s-slide{display:grid;grid-template-columns:1fr 15rem;gap:4rem;height:100%;box-sizing:border-box;padding:2.6rem 4rem 2rem}',
  '.s-words{display:flex;flex-direction:column;justify-content:center;min-width:0}',
  '.s-facts{margin-bottom:1.4rem;color:var(--brick);font-size:1.6rem;font-weight:700;letter-spacing:.04em}',
  '.s-title{font-size:5.2rem;font-weight:700;line-height:1.28}',
  '.s-title-long{font-size:4rem}',
  '.s-lead{margin-top:2rem;padding-left:1.6rem;border-left:.4rem solid var(--brick);font-size:3.3rem;line-height:1.5}',
  '.s-running{margin-bottom:1.2rem;overflow:hidden;white-space:nowrap;text-overflow:ellipsis;font-size:2rem;font-weight:600;color:var(--soft)}',
  '.s-text{font-size:3rem;line-height:1.5}',
  '.s-text>*+*{margin-top:.7rem}',
  '.s-heading{font-size:1em;font-weight:700}',
  '.s-item{padding-left:1.2em;text-indent:-.8em}',
  '.s-item::before{content:"· ";color:var(--brick);font-weight:700}',
  '.s-more{margin-top:1rem;color:var(--soft);font-size:1.7rem}',
  '.s-text table{border-collapse:collapse;font-size:.85em}',
  '.s-text caption{padding-bottom:.4rem;font-weight:700;text-align:left}',
  '.s-text th,.s-text td{padding:.35rem 1.2rem;border:2px solid var(--line);background:var(--card);text-align:left}',
  '.s-text th{background:var(--sunk)}',
  '.s-side{align-self:center;text-align:center;font-size:1.5rem;color:var(--soft)}',
  '.s-qr{padding:.4rem;border:1px solid var(--line);border-radius:.6rem;background:#fff}',
  '.s-qr svg{display:block;width:100%;height:auto}',
  '.s-until{margin-top:.6rem;font-size:1.4rem;color:var(--ink)}',
  '.s-none{align-content:center}',

  '.s-foot{display:flex;align-items:center;gap:3rem;padding:1.1rem 4rem;border-top:1px solid var(--line);background:var(--card);font-size:1.7rem}',
  '.s-count{min-width:5em;color:var(--soft);font-variant-numeric:tabular-nums}',
  '.s-offline{color:var(--soon)}',
  '.s-phone{margin-left:auto;white-space:nowrap}',
  '.s-digits{font-size:2.2rem;font-weight:700;font-variant-numeric:tabular-nums}',
  '.s-way{position:relative;flex:1;height:.3rem;border-radius:.3rem;background:var(--line);overflow:hidden}',
  '.s-way-done{position:absolute;inset:0;transform-origin:left;background:var(--brick)}',

  // Turning by itself: one view at a time.
  '.turning{height:100vh;overflow:hidden}',
  '.turning .s-slide{animation:s-in .5s ease-out}',
  '@keyframes s-in{from{transform:translateY(1.2rem)}}',
  '@keyframes s-way{from{transform:scaleX(0)}}',
  '@media (prefers-reduced-motion:reduce){.turning .s-slide{animation:none}.s-way{visibility:hidden}}',
  '@media (orientation:portrait){html{font-size:1.7vw}.s-slide{grid-template-columns:1fr;grid-template-rows:1fr auto}.s-side{justify-self:end;width:15rem}}',
]

export const screenCss = tokensCss(':root').replaceAll('\n', '') + rules.join('')
