import { findClockRule } from '@mingbai/rules/clock/clock-rules'
import type { CaseRow } from '../case-row'

/** The regulation in force for it: that of 2007 knew no time for asking a correction. */
export const lawOf = ({ receivedOn }: Pick<CaseRow, 'receivedOn'>): '2007' | '2019' => (findClockRule('request.correction', receivedOn) ? '2019' : '2007')
