import { pageUrl } from '@mingbai/contracts/routes'
import { goTo } from '../../platform/navigate'
import { Chips } from '../chips'
import { matters, type Matter } from '../draft'
import { formTexts } from '../texts'

/** Two of the six have a form of their own. */
const doors = ['tipOff', 'papers'] as const
export type Door = Matter | (typeof doors)[number]

const options = [...matters, ...doors].map((value) => ({ value, label: formTexts.matters[value].label }))

/** @param onTipOff null: whom it may concern is not known here */
interface MatterFieldProps { value: Door; onMatter: (matter: Matter) => void; onTipOff: (() => void) | null }

/** One door for all that may be brought here; the hint tells what the chosen one is for. */
export function MatterField({ value, onMatter, onTipOff }: MatterFieldProps) {
  const choose = (chosen: string) => {
    const matter = matters.find((one) => one === chosen)
    if (matter) onMatter(matter)
    else if (chosen === 'tipOff') onTipOff?.()
    else goTo(pageUrl('apply'))
  }
  return <Chips label={formTexts.matter} required hint={formTexts.matters[value].hint} options={onTipOff ? options : options.filter((one) => one.value !== 'tipOff')} value={value} onValue={choose} />
}
