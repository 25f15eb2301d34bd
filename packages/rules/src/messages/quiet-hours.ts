/** Nobody is woken by the township: from 22:00 to 7:00 in Asia/Shanghai messages wait. Our own promise; 《通信短信息服务管理规定》 only forbids what was not asked for. */
const quietHours = { from: 22, until: 7 } as const

const HOUR = 3_600_000
const DAY = 24 * HOUR
// China has been UTC+8 everywhere, without summer time, since 1992.
const SHANGHAI = 8 * HOUR

/** The first moment, `at` or later, at which a message may go out. @param urgent for staff on duty: at once, day and night */
export function whenToSend(at: Date, urgent: boolean): Date {
  const local = at.getTime() + SHANGHAI
  const sinceMidnight = ((local % DAY) + DAY) % DAY
  const midnight = at.getTime() - sinceMidnight
  if (urgent) return at
  if (sinceMidnight < quietHours.until * HOUR) return new Date(midnight + quietHours.until * HOUR)
  if (sinceMidnight >= quietHours.from * HOUR) return new Date(midnight + DAY + quietHours.until * HOUR)
  return at
}
