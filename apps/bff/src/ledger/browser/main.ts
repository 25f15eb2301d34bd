import { checkLedgerFile } from '@mingbai/outputs/ledger/check-file'

/** The check on /ledger: the file stays on this device. */
const byId = (id: string) => document.getElementById(id)
const form = byId('ledger-form')
const file = byId('ledger-file')
const mark = byId('ledger-mark')
const answer = byId('ledger-answer')

function say(lines: readonly string[]): void {
  answer?.replaceChildren(...lines.map((line, at) => {
    const row = document.createElement('p')
    if (at === 0) row.className = 'w-note'
    row.textContent = line
    return row
  }))
}

if (form && file instanceof HTMLInputElement && mark instanceof HTMLInputElement) {
  form.hidden = false
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const [chosen] = file.files ?? []
    if (!chosen) return
    say([form.dataset.reading ?? ''])
    chosen.text().then((text) => say(checkLedgerFile(text, mark.value.trim() ? [mark.value] : []).lines), () => say([form.dataset.cannot ?? '']))
  })
}
