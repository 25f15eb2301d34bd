import { Board, Channel } from '../boards/board.entity'
import { CaseFile } from '../cases/case-file.entity'
import { CatalogueItem } from '../catalogue/catalogue-item.entity'
import { Event } from '../engine/event.entity'
import { Objects1763800001000 } from '../migrations/2026-11-22-objects'
import { Township1763800000000 } from '../migrations/2026-11-22-township'
import { Reviews1763942400000 } from '../migrations/2026-11-24-reviews'
import { Disclosure, DisclosureVersion, NoticeListing, Posting } from '../notices/disclosure.entity'
import { Outbox } from '../outbox/outbox.entity'
import { Delegation } from '../people/delegation.entity'
import { Staff, StaffRole } from '../people/staff.entity'
import { SearchDoc, SearchGram } from '../search/search-gram.entity'
import { Budget, Session } from '../session/session.entity'
import { CaseCategory, Organisation } from '../tenant/organisation.entity'
import { Counter, Tenant } from '../tenant/tenant.entity'
import { Attachment, Blob } from '../uploads/attachment.entity'
import type { EntityClass } from './engine'
import { Job } from './jobs'
import type { MigrationClass } from './migrate'

export const entities: readonly EntityClass[] = [
  Tenant, Counter, Organisation, CaseCategory, Board, Channel, CatalogueItem,
  Disclosure, DisclosureVersion, NoticeListing, Posting, CaseFile, Event, Attachment, Blob,
  Staff, StaffRole, Delegation, Session, Budget, Outbox, SearchGram, SearchDoc, Job,
]

/** Oldest first. Small, additive, re-runnable: MySQL commits at every change of a table. */
export const migrations: readonly MigrationClass[] = [Township1763800000000, Objects1763800001000, Reviews1763942400000]
