import type { Permission } from './roles'

/** How a phone of a member of staff is bound, opened, and shut. */
export const staffPhone = {
  invitationHours: 24,
  codeLength: 8,
  /** Without a touch for so long, it asks for the PIN. */
  idleMinutes: 15,
  /** After these the wait doubles from one try to the next. */
  freeTries: 3,
  /** So many wrong ones in a row cut the phone off: only a new invitation binds it again. */
  mostTries: 10,
  /** A phone is bound anew after this. */
  boundDays: 365,
} as const

/** Seconds to wait after the last of so many wrong PINs: 30, 60 … up to a quarter of an hour. */
export const pinWaitSeconds = (wrong: number): number => (wrong < staffPhone.freeTries ? 0 : Math.min(30 * 2 ** (wrong - staffPhone.freeTries), 900))

const upAndDown = '0123456789 9876543210'

/** Six digits that are neither one alone nor in a row. */
export const isGoodPin = (pin: string): boolean => /^\d{6}$/.test(pin) && !/^(\d)\1+$/.test(pin) && !upAndDown.includes(pin)

/**
 * What may be done from a phone, which is sooner lost or looked at over a shoulder than a PC in the office: daily work.
 * People, keys, settings, going live, what leaves in bulk, and the box for 举报 stay at the desk. Whoever adds a permission decides here.
 */
export const fromPhone = {
  'cases.readAll': true,
  'cases.readAssigned': true,
  'cases.readProposals': true,
  'cases.enter': true,
  'cases.openContact': true,
  'notices.readAll': true,
  'notices.draft': true,
  'notices.import': false,
  'articles.send': false,
  'notices.review': true,
  // Names of whole villages.
  'lists.read': false,
  'lists.draft': false,
  'duties.report': true,
  'proofs.read': false,
  'selfChecks.read': true,
  'selfChecks.fill': true,
  'selfChecks.return': true,
  'plans.write': false,
  'plans.approve': true,
  'catalogue.manage': false,
  'documents.read': true,
  'documents.manage': false,
  'reports.read': false,
  'reports.write': false,
  'topics.manage': false,
  // To fetch a sheet for the print shop.
  'boards.manage': true,
  'settings.manage': false,
  'people.manage': false,
  // An invitation is a key.
  'phones.manage': false,
  'phones.end': true,
  'supervision.read': true,
  'openings.read': false,
  'ledger.export': false,
  'tipOffs.handle': false,
  'messages.manage': false,
  'log.read': false,
} as const satisfies Record<Permission, boolean>

export const permissionsFromPhone = (held: Iterable<Permission>): Permission[] => [...held].filter((name) => fromPhone[name])
