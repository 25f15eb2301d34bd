import { fillBackLabels, fillBackNumberLabels, sourceLabels } from '@mingbai/contracts/intake-labels'
import type { Presets } from '@mingbai/contracts/presets'
import { outsideSystems } from '@mingbai/rules/intake/intake'
import { Button } from 'antd'
import { texts } from './texts'

type Orders = NonNullable<Presets['fillBack']>
type System = keyof Orders

const lineOf = (system: System, field: Orders[System][number]): string => (field === 'number' ? fillBackNumberLabels[system] : fillBackLabels[field])

/** A list for each system; a line goes forward by one place at a press, so that keys and fingers do as well as a mouse. */
export function FillBackOrder({ value, onChange }: { value?: Orders; onChange?: (value: Orders) => void }) {
  if (!value) return null
  const forward = (system: System, at: number) => {
    const list = value[system]
    const [before, line] = [list[at - 1], list[at]]
    if (before && line) onChange?.({ ...value, [system]: [...list.slice(0, at - 1), line, before, ...list.slice(at + 1)] })
  }
  return (
    <div className="fill-back-orders">
      {outsideSystems.map((system) => (
        <section key={system} aria-label={sourceLabels[system]}>
          <h3>{sourceLabels[system]}</h3>
          <ol>
            {value[system].map((field, at) => (
              <li key={field}>
                <span>{lineOf(system, field)}</span>
                {at > 0 && <Button size="small" aria-label={texts.forwardLine(lineOf(system, field))} onClick={() => forward(system, at)}>{texts.forward}</Button>}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}
