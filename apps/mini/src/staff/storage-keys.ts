/** On this phone, all gone when it is not bound any more. */
export const PHONE_KEY = 'staffPhone'
export const WAITING_KEY = 'staffWaiting'
export const GROUNDS_KEY = 'staffGrounds'
