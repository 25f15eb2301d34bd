/** What this browser's letters are set to, in px; 16 where nobody changed it. `medium` is the one size that no style sheet moves. */
export function fontSize(): number {
  const probe = document.createElement('span')
  probe.style.fontSize = 'medium'
  document.body.append(probe)
  const size = Number.parseFloat(getComputedStyle(probe).fontSize)
  probe.remove()
  return size
}
