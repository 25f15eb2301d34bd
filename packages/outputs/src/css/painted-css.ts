import { pageCss } from './page-css'

/** What stands on painted first screens of the app alone: the page of a board has to carry its style in 14 KB. */
const rules = [
  // Villages to choose from
  '.w-page .w-places{display:grid;grid-template-columns:repeat(auto-fill,minmax(4.6em,1fr));gap:var(--space-s);margin-top:var(--space-m)}',
  '.w-place-wide{grid-column:1/-1}',
  '.w-page .w-place{display:flex;align-items:center;justify-content:center;min-height:var(--size-target);padding:4px;border:1.5px solid var(--edge);border-radius:var(--radius-m);background:var(--card);color:var(--ink);font-weight:600;text-decoration:none}',

  // The app's buttons come here: in large letters they need more rows.
  '.w-tools{min-height:var(--size-target)}',
  '@media(max-width:430px){.size-elder .w-tools:not(.w-tools-first),.size-largest .w-tools:not(.w-tools-first){min-height:calc(2*var(--size-target) + var(--space-s))}}',
  '@media(max-width:359px){.size-largest .w-tools:not(.w-tools-first){min-height:calc(3*var(--size-target) + 2*var(--space-s))}}',
  '.w-page .w-card-title+.w-tools-first{margin:var(--space-s) 0 var(--space-m)}',

  // Areas of the catalogue
  '.w-fold-head{display:flex;align-items:center;gap:var(--space-s);min-height:var(--size-target);margin:calc(0px - var(--space-s)) 0;list-style:none;cursor:pointer}',
  '.w-fold-head::-webkit-details-marker{display:none}',
  '.w-fold[open] .w-fold-head{margin-bottom:0}',
  '.w-fold-words{flex:1}',
  '.w-fold-words>span{display:block}',
  '.w-fold-title{font-size:var(--size-lead);font-weight:700;line-height:1.4}',
  '.w-fold-hint{color:var(--soft);font-size:var(--size-small)}',
  '.w-fold-head>.w-icon{color:var(--brick)}',
  '.w-fold[open]>.w-fold-head>.w-icon{transform:rotate(180deg)}',
  '.w-page .w-fold>.w-rows{margin-top:0}',
]

export const paintedCss = pageCss + rules.join('')
