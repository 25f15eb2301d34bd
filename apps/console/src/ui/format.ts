const moment = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const clock = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const day = new Intl.DateTimeFormat('zh-CN', { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' })

const month = new Intl.DateTimeFormat('zh-CN', { timeZone: 'UTC', year: 'numeric', month: 'long' })

const formatted = (format: Intl.DateTimeFormat, iso: string) => {
  const at = new Date(iso)
  return Number.isNaN(at.getTime()) ? iso : format.format(at)
}

/** A UTC instant as the office's wall clock shows it. */
export const formatInstant = (iso: string): string => formatted(moment, iso)
/** Hours and minutes of a UTC instant in Asia/Shanghai. */
export const formatClock = (iso: string): string => formatted(clock, iso)
/** A legal date (YYYY-MM-DD) in words; it has no time zone of its own. */
export const formatDate = (date: string): string => formatted(day, `${date}T00:00:00Z`)
/** A month (YYYY-MM) in words. */
export const formatMonth = (name: string): string => formatted(month, `${name}-01T00:00:00Z`)

const dateParts = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })
/** The day it is at the office (YYYY-MM-DD), whatever this computer's own time zone. */
export const today = (): string => dateParts.format(new Date())
