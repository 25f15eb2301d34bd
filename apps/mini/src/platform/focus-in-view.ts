/** Browsers leave what a key has led to half outside a row that scrolls sideways, or half under the bar at the bottom. */
document.addEventListener('focusin', ({ target }) => {
  // A heading that takes the focus moves nobody.
  if (target instanceof Element && target.matches(':focus-visible:not([tabindex="-1"])')) target.scrollIntoView({ block: 'nearest', inline: 'nearest' })
})
