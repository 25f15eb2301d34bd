import { concernedLabels, countyText, doorPromises } from '@mingbai/contracts/tip-off-labels'
import type { TipOffDoor } from '@mingbai/contracts/tip-off-door'
import { concernedCodes, goesTo, NATIONAL_LINE } from '@mingbai/rules/tip-offs/concerned'
import type { Env } from '../env'
import type { Book } from './book'
import { countyDisciplineText } from './texts'

/** Whether 举报 are taken here, from whom, and where the others are told to go. */
export function tipOffDoor({ settings, tipOffKey }: Book, { tipOffsOff }: Pick<Env, 'tipOffsOff'>): TipOffDoor {
  const { open = true, countyName = countyDisciplineText(settings.county), countyPhone = '' } = settings.tipOffs ?? {}
  return {
    state: tipOffsOff || !open ? 'off' : tipOffKey === null ? 'noKey' : 'open',
    choices: concernedCodes.map((code) => ({ code, label: concernedLabels[code], goesTo: goesTo[code] })),
    county: { name: countyName, phone: countyPhone },
    sendOff: countyText,
    line: NATIONAL_LINE,
    promises: [...doorPromises],
  }
}
