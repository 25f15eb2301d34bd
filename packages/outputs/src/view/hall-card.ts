import type { HallView } from '@mingbai/contracts/tenant'
import { hallHours, hallLine, hallTexts } from './hall'

export const hallCardTexts = { title: '去大厅办', name: '去哪里', when: '这几天', hours: '平时', place: '地址', phone: '电话' }

/** What stands on a 办事指南, before the telephone. */
export const hallRows = (hall: HallView, today: string): [name: string, value: string][] => [
  [hallCardTexts.name, hall.name], [hallCardTexts.when, hallLine(hall, today)], [hallCardTexts.hours, hallTexts.workingDays(hallHours(hall))], [hallCardTexts.place, hall.place],
]
