import { type Fragment, html, trusted } from '../html'
import { fromPhone, TYPE_SIZE } from '../view/type-size'

/**
 * The one script that pages carry in themselves; the CSP names it by its hash. The answer is the same for everybody, and what
 * was chosen lies on the phone: it is read before the first word is drawn, and put on the element around this script.
 * An address with `size` chooses, as a tap in the app does, and loses it: opened again it must not undo a later choice.
 * Asked again whenever the page is shown: the browser brings a page back from its memory as it was before the choice.
 * Old browsers too must be able to read it, so it is written by hand: sizeOf in words of its own, and nothing newer than ES5.
 */
export const sizeScript = `(function(){var e=document.currentScript.parentNode,b=e.className,l=location,m=/[?&]size=(elder|standard)\\b/.exec(l.search)
function f(){var c,p=parseFloat(getComputedStyle(document.documentElement).fontSize)
try{c=JSON.parse(localStorage['${TYPE_SIZE}'])}catch(x){}
if(m){if(c!='largest'||m[1]!='elder')c=m[1]
m=0
try{localStorage['${TYPE_SIZE}']=JSON.stringify(c);history.replaceState(0,'',l.href.replace(/[?&]size=\\w+(?=#|$)|size=\\w+&/,''))}catch(x){}}
e.className=b+' size-'+(c||(${fromPhone.map(([size, least]) => `p>=${least}?'${size}':`).join('')}'standard'))}
f();addEventListener('pageshow',f)})()`

export const sizeTag: Fragment = html`<script>${trusted(sizeScript)}</script>`
