import type { FormValues } from './form-values'

/**
 * What was typed into actions and not sent yet, for as long as the page lives: it outlasts a conflict, a
 * lost line, an ended session and a look at another page. In memory only, since the words may be about people.
 */
const kept = new Map<string, FormValues>()

export const keptValues = (key: string): FormValues => kept.get(key) ?? {}
export const keepValues = (key: string, values: FormValues): void => void kept.set(key, { ...kept.get(key), ...values })
export const dropValues = (key: string): void => void kept.delete(key)
