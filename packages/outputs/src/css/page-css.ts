import { tokensCss } from '../tokens/tokens'

/**
 * The look of everything the server writes for residents. One constant, so that one hash in the CSP covers all pages.
 * Classes start with w- (written): painted pages share a document with the app, whose own styles must not meet these.
 */
const rules = [
  'html{scroll-padding-bottom:88px;-webkit-text-size-adjust:100%}',
  'body{margin:0;background:var(--paper)}',
  '.w-page{display:flex;flex-direction:column;min-height:100vh;max-width:720px;margin:0 auto;background:var(--paper);color:var(--ink);font:var(--size-text)/var(--line-height) var(--font);line-break:strict;overflow-wrap:anywhere}',
  '.w-page *{box-sizing:border-box}',
  '.w-page p,.w-page h1,.w-page h2,.w-page h3,.w-page ul,.w-page ol,.w-page dl,.w-page dd{margin:0;padding:0;list-style:none}',
  '.w-page a{color:var(--brick)}',
  '.w-page :focus-visible,.w-skip:focus{outline:3px solid var(--focus);outline-offset:2px}',
  '.w-main:focus{outline:0}',
  '.w-skip{position:absolute;left:-9999px;z-index:2;padding:var(--space-m) var(--space-l);background:var(--card);color:var(--ink);font:var(--size-text)/1.6 var(--font)}',
  '.w-skip:focus{left:var(--space-s);top:var(--space-s)}',
  '.w-icon{flex:none;width:1.25em;height:1.25em;vertical-align:-.28em;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}',

  // A board hangs from a rail: one line of brick under its name.
  '.w-top{display:flex;align-items:center;gap:var(--space-s);min-height:var(--size-target);padding:0 var(--space-l);border-bottom:2px solid var(--brick);font-size:var(--size-small)}',
  '.w-page .w-top-back,.w-page .w-top-site{display:inline-flex;align-items:center;gap:2px;min-height:var(--size-target);color:var(--ink);text-decoration:none}',
  '.w-top-back{margin-left:-6px;padding-right:var(--space-s)}',
  '.w-top-site{margin-right:auto;font-weight:600}',
  '.w-page .w-top-settings{display:inline-flex;align-items:center;min-width:var(--size-target);justify-content:flex-end;min-height:var(--size-target);padding-left:var(--space-s);white-space:nowrap;text-decoration:none}',
  '.w-main{flex:1;padding:var(--space-xl) var(--space-l) var(--space-xxl)}',
  '.w-page .w-main>*+*,.w-page .w-plain>*+*,.w-page .w-elder>*+*{margin-top:var(--space-l)}',
  '.w-title{font-size:var(--size-title);font-weight:700;line-height:1.35;letter-spacing:.01em}',
  '.w-page .w-main>.w-lead{margin-top:var(--space-s)}',
  '.w-lead,.w-soft{color:var(--soft)}',
  '.w-soft{font-size:var(--size-small)}',
  '.w-fact{display:inline-block}',
  '.w-link{display:inline-flex;align-items:center;min-height:var(--size-target);text-underline-offset:4px}',
  '.w-phone{white-space:nowrap}',
  '.w-page .w-note{padding:var(--space-s) var(--space-m);border:1px dashed var(--edge);border-radius:var(--radius-s);background:var(--sunk);font-size:var(--size-small)}',

  // 长辈版, with what is in it and what is not
  '.w-elder,.size-elder .w-plain,.size-largest .w-plain{display:none}',
  '.size-elder .w-elder,.size-largest .w-elder{display:block}',

  // Ways on
  '.w-page .w-ways{display:grid;grid-template-columns:1fr 1fr;gap:var(--space-m)}',
  '.size-elder .w-ways,.size-largest .w-ways{grid-template-columns:1fr}',
  '.w-way{display:flex;flex-direction:column;justify-content:center;min-height:72px;height:100%;padding:var(--space-m);border:1px solid var(--edge);border-radius:var(--radius-m);background:var(--card);font-weight:700;font-size:var(--size-lead);line-height:1.35;text-decoration:none}',
  '.w-way-hint{color:var(--soft);font-size:var(--size-small);font-weight:400}',
  '.w-way-wide{grid-column:1/-1}',
  '.w-page .w-way-strong .w-way{border-color:var(--brick);background:var(--brick);color:var(--on-brick)}',
  '.w-page .w-way-wide .w-way{min-height:80px;padding:var(--space-m) var(--space-l);font-size:max(22px,var(--size-lead))}',
  '.w-way-strong .w-way-hint{color:var(--on-brick)}',
  '.w-way-wide .w-way-hint{font-size:var(--size-text)}',
  '.w-way:active{background:var(--brick-pale)}',
  '.w-page .w-way-strong .w-way:active{background:var(--brick-deep)}',

  '.w-page .w-chips{display:flex;gap:var(--space-s);margin:0 calc(0px - var(--space-l));padding:3px var(--space-l);overflow-x:auto}',
  '.w-page .w-chip{display:flex;align-items:center;min-height:var(--size-target);padding:0 var(--space-l);border:1.5px solid var(--edge);border-radius:var(--radius-round);background:var(--card);color:var(--ink);white-space:nowrap;text-decoration:none}',
  '.w-page .w-chip-here{border-color:var(--brick);background:var(--brick-pale);color:var(--brick-deep);font-weight:700}',

  // Cards and the rows in them
  '.w-card{padding:var(--space-l);border:1px solid var(--line);border-radius:var(--radius-m);background:var(--card)}',
  '.w-card-title{font-size:var(--size-lead);line-height:1.4;font-weight:700}',
  '.w-page .w-card-title+*{margin-top:var(--space-s)}',
  '.w-page .w-card>.w-rows{margin:calc(0px - var(--space-s)) 0 calc(0px - var(--space-m));overflow:hidden}',
  '.w-page .w-card>.w-soft+.w-link{margin-top:var(--space-m)}',
  '.w-page .w-card-title+.w-rows,.w-page .w-card-title+.w-rows+*{margin-top:0}',
  '.w-page .w-card>.w-rows:not(:last-child){margin-bottom:0}',
  '.w-row-item{margin-top:-1px;border-top:1px solid var(--line)}',
  '.w-row:focus-visible{outline-offset:-3px}',
  '.w-page .w-row{display:flex;align-items:center;gap:var(--space-s);min-height:var(--size-target);padding:var(--space-m) 0 14px;color:var(--ink);text-decoration:none}',
  '.w-row>.w-icon{width:18px;height:18px;color:var(--brick)}',
  '.w-row-words{flex:1;min-width:0}',
  '.w-row-tag,.w-row-title,.w-row-summary,.w-row-facts{display:block}',
  '.w-row-tag{margin-bottom:4px}',
  '.w-row-title{font-weight:600;line-height:1.45}',
  '.w-row-summary,.w-row-facts{margin-top:2px}',
  '.w-row-facts{color:var(--soft);font-size:var(--size-small)}',

  // Where a case stands: a mark and a word
  '.w-tag{display:inline-flex;align-items:center;gap:5px;margin-right:var(--space-s);padding:1px 10px 1px 7px;border-radius:var(--radius-round);background:var(--sunk);color:var(--ink);font-size:var(--size-small);font-weight:600;white-space:nowrap}',
  '.w-tag .w-icon{width:1.05em;height:1.05em}',
  '.w-tag-soon{background:var(--soon-pale);color:var(--soon)}',
  '.w-tag-late{background:var(--brick-pale);color:var(--brick-deep)}',
  '.w-tag-done{background:var(--done-pale);color:var(--done)}',
  '.w-tag-sample{padding:0 8px;border:1px dashed var(--edge);border-radius:4px;background:none;color:var(--soft);font-weight:400}',

  // The signature: a cord down the board, a pin for each dated step.
  '.w-page .w-timeline{margin-top:var(--space-m)}',
  '.w-step{position:relative;padding:0 0 var(--space-xl) 30px}',
  '.w-step::before{content:"";position:absolute;left:9px;top:12px;bottom:-12px;width:2px;background:var(--line)}',
  '.w-step::after{content:"";position:absolute;left:3px;top:6px;box-sizing:border-box;width:14px;height:14px;border:3px solid var(--edge);border-radius:50%;background:var(--card)}',
  '.w-step-last::after{left:1px;top:4px;width:18px;height:18px;border:0;background:var(--brick);box-shadow:inset 0 0 0 4px var(--brick),inset 0 0 0 9px var(--card)}',
  '.w-step-done::after{background:var(--done);box-shadow:inset 0 0 0 4px var(--done),inset 0 0 0 9px var(--card)}',
  '.w-step:last-child{padding-bottom:0}',
  '.w-step:last-child::before{display:none}',
  '.w-step-next::after{border-width:2px;border-style:dashed}',
  '.w-step-day,.w-step-by{color:var(--soft);font-size:var(--size-small)}',
  '.w-step-title,.w-outcome{font-weight:700}',
  '.w-step-done .w-step-title{color:var(--done)}',
  '.w-step-next .w-step-title{font-weight:400}',
  '.w-page .w-step-words{margin-top:var(--space-xs);white-space:pre-line}',
  '.w-pictures{display:flex;flex-wrap:wrap;gap:var(--space-s);margin-top:var(--space-s)}',
  '.w-picture-link{font-size:var(--size-small)}',
  '.w-picture{display:block;width:96px;height:96px;border-radius:var(--radius-s);background:var(--sunk);object-fit:cover}',

  // A village's list of people
  '.w-find-line{display:flex;gap:var(--space-s);margin-top:var(--space-xs)}',
  '.w-page .w-input{flex:1;min-width:0;min-height:var(--size-target);padding:0 var(--space-m);border:1.5px solid var(--edge);border-radius:var(--radius-m);background:var(--card);color:var(--ink);font:inherit}',
  '.w-page .w-input[type=file]{padding:var(--space-s) var(--space-m)}',
  '.w-page .w-find-go{min-height:var(--size-target);padding:0 var(--space-xl);border:0;border-radius:var(--radius-m);background:var(--brick);color:var(--on-brick);font:inherit;font-weight:700}',
  '.w-person{padding:var(--space-m) 0;border-top:1px solid var(--line)}',
  '.w-person-name{display:block;font-size:var(--size-lead)}',
  '.w-person-facts{color:var(--soft)}',
  '.w-person-facts .w-fact{margin-right:var(--space-m)}',

  // Text of a notice
  '.w-page .w-blocks>*+*{margin-top:var(--space-l)}',
  '.w-text-heading{font-size:var(--size-lead);font-weight:700}',
  '.w-text-heading-small{font-size:var(--size-text);font-weight:700}',
  '.w-paragraph,.w-words{white-space:pre-line}',
  '.w-list-item{position:relative;padding-left:1.2em}',
  '.w-list-item::before{content:"·";position:absolute;left:.3em;font-weight:700}',
  '.w-page .w-remark{padding:var(--space-m);border-left:4px solid var(--edge);background:var(--sunk);font-size:var(--size-small)}',
  '.w-remark-by{display:block}',
  '.w-table{overflow-x:auto;border:1px solid var(--line);border-radius:var(--radius-s);background:var(--card)}',
  '.w-table table{width:max-content;min-width:100%;border-collapse:collapse;font-size:var(--size-small)}',
  '.w-table caption{padding:var(--space-s) var(--space-m);font-weight:600;text-align:left}',
  '.w-table th,.w-table td{min-width:3em;max-width:16em;padding:var(--space-s);border-top:1px solid var(--line);text-align:left;vertical-align:top}',
  '.w-table th+th,.w-table td+td{border-left:1px solid var(--line)}',
  '.w-table th{background:var(--sunk);font-weight:600}',
  '.w-pairs{display:grid;grid-template-columns:auto minmax(0,1fr);gap:var(--space-s) var(--space-l);align-items:baseline}',
  '.w-pair-name{color:var(--soft)}',

  // Always in reach of the thumb
  '.w-page .w-foot{padding:var(--space-l);border-top:1px solid var(--line);color:var(--soft);font-size:var(--size-small)}',
  '.w-bar{position:sticky;bottom:0;z-index:1;display:flex;align-items:stretch;padding-bottom:env(safe-area-inset-bottom);border-top:1px solid var(--line);background:var(--card)}',
  '.w-page .w-bar-way{flex:1 1 0;display:flex;flex-direction:column;align-items:center;justify-content:center;gap:2px;min-height:calc(var(--size-target) + 12px);padding:6px 0;color:var(--soft);font-size:min(var(--size-small),5.65vw);line-height:1.3;text-decoration:none}',
  '.w-bar-way .w-icon{width:24px;height:24px}',
  '.w-page .w-bar-here{color:var(--brick);font-weight:700;box-shadow:inset 0 3px 0 var(--brick)}',
  '.w-bar-phone{padding:var(--space-s) var(--space-l) calc(var(--space-s) + env(safe-area-inset-bottom))}',
  '.w-button{flex:1;display:flex;flex-wrap:wrap;align-items:center;justify-content:center;gap:0 var(--space-s);min-height:var(--size-target);padding:4px var(--space-m);border:1px solid var(--edge);border-radius:var(--radius-m);font-weight:700;text-decoration:none}',
  '@media (max-height:420px){.w-bar{position:static}}',
  '@media print{.w-bar,.w-skip{display:none}}',
]

export const pageCss = tokensCss(':root').replaceAll('\n', '') + rules.join('')
