import type { HallSettings } from '@mingbai/contracts/office-settings'
import { textFromBlocks } from '@mingbai/contracts/text-blocks'
import type { Database } from './database/database'
import { isDuplicateKey } from './database/is-duplicate-key'
import type { Tx } from './database/transaction'
import { rowCount } from './database/row-types'
import { newBoardCode, newId } from './engine/ids'
import { Board, Channel } from './boards/board.entity'
import { CatalogueItem } from './catalogue/catalogue-item.entity'
import { publishLoaded } from './notices/publish-loaded'
import { indexObject } from './search/index-doc'
import { loadReported } from './reports/load-reported'
import { readBook } from './tenant/book'
import { CaseCategory, Organisation } from './tenant/organisation.entity'
import type { TenantSettings } from './tenant/settings'
import type { TenantFiles } from './tenant/tenant-files'
import { Tenant } from './tenant/tenant.entity'

/** Loads a tenant's folder into an empty database; afterwards the database is the truth. */
export async function loadTenant(db: Database, files: TenantFiles, now: Date): Promise<void> {
  try {
    await db.write((tx) => load(tx, files, now))
  } catch (error) {
    // Two processes may begin at once on one server: the other was first, and has loaded it.
    if (!isDuplicateKey(error)) throw error
  }
}

async function load(tx: Tx, files: TenantFiles, now: Date): Promise<void> {
  const { code } = files.tenant
  const [existing] = await tx.read(rowCount, 'SELECT COUNT(*) AS n FROM tenant WHERE code = ?', [code])
  if (existing && existing.n > 0) return
  await tx.insert(Tenant, { code, name: files.tenant.name, settings: JSON.stringify(settingsOf(files)), generation: 1, bookGeneration: 1, createdAt: now.toISOString(), liveSince: null })
  await loadNames(tx, files, now)
  const book = await readBook(tx, code)
  for (const report of files.reports) {
    const id = await publishLoaded(tx, {
      title: report.title, summary: report.summary, blocks: report.blocks, text: textFromBlocks(report.blocks), item: report.item, organisation: report.publishedBy,
      villages: [], boards: [], authorId: 'config', sample: false, at: now,
    }, book)
    await indexObject(tx, 'disclosure', id)
    await loadReported(tx, report, id, code, now)
  }
}

function settingsOf(files: TenantFiles): TenantSettings {
  const { tenant, localHolidays } = files
  const { office, promise, hotlines } = tenant
  const value = (fact: { value: string | null }) => fact.value ?? ''
  return {
    fullName: tenant.fullName,
    county: tenant.county.name,
    numberPrefix: tenant.numberPrefix,
    office: {
      name: tenant.fullName, department: department(files), address: value(office.address), postcode: value(office.postcode), phone: value(office.phone), fax: value(office.fax), email: value(office.email), hours: value(office.hours),
    },
    hall: hallOf(files),
    scanOpens: tenant.scanOpens,
    hosts: tenant.hosts,
    owner: { code: tenant.owner.code, name: tenant.owner.name, verified: tenant.owner.verified },
    emergency: hotlines.filter(({ emergency }) => emergency).map(({ text, phone }) => ({ name: text, phone })),
    promise: { complaintAccept: promise.complaint.acceptWorkingDays, complaintResolve: promise.complaint.resolveWorkingDays, suggestionResolve: promise.suggestion.resolveWorkingDays },
    localHolidays: localHolidays.years.flatMap(({ days }) => days),
  }
}

function hallOf({ tenant: { hall }, organisations }: TenantFiles): HallSettings {
  const { verified, source: _source, ...times } = hall.hours
  const name = organisations.find(({ code }) => code === hall.organisation)?.name ?? hall.organisation
  return { name, place: hall.place.value ?? '', phone: hall.phone.value ?? '', ...times, confirmed: verified }
}

async function loadNames(tx: Tx, files: TenantFiles, now: Date): Promise<void> {
  const tenant = files.tenant.code
  const office = files.organisations.find(({ code }) => code === files.tenant.office.organisation)
  await tx.insert(Organisation, files.organisations.map(({ code, name, kind, parent, duty }, position) => ({
    id: newId(now), tenant, code, name, kind, parent, phone: code === office?.code ? (files.tenant.office.phone.value ?? '') : '', duty: duty.text, position, active: true,
  })))
  await tx.insert(CaseCategory, files.caseCategories.map(({ code, name, hint, kinds, defaultOrganisation }, position) => ({
    id: newId(now), tenant, code, name, hint, kinds: kinds.join(','), organisation: defaultOrganisation, position, active: true,
  })))
  await tx.insert(Channel, files.channels.map(({ code, name, kind, checklist }) => ({ id: newId(now), tenant, code, name, kind, national: checklist })))
  await tx.insert(Board, files.boards.map(({ key, name, kind, organisation, village, place, placeVerified }, position) => ({
    id: newId(now), tenant, code: newBoardCode(), configKey: key, name, kind, organisation, village, place, placeVerified, position, active: true,
  })))
  const fresh = { limitNote: '', responsibleId: null, standInId: null, active: true, own: false }
  const areas = files.catalogue.map(({ code, name, plainName, source }, position) => ({
    id: newId(now), tenant, code, parent: null, name, plainName, elements: '[]', timeClass: '', basis: source, verified: true, position,
    limitCode: '', body: '', channels: '[]', readers: 'everyone', way: 'proactive', level: 'township', needsSection16Review: false, form: '', ...fresh,
  }))
  const items = files.catalogue.flatMap((area, areaPosition) =>
    area.items.map(({ code, name, plainName, elements, timeClass, limit, basis, verified, body, channels, readers, way, level, needsSection16Review, form }, position) => ({
      id: newId(now), tenant, code, parent: area.code, name, plainName, elements: JSON.stringify(elements), timeClass, basis, verified, position: 100 * (areaPosition + 1) + position,
      limitCode: limit, body, channels: JSON.stringify(channels), readers, way, level, needsSection16Review, form, ...fresh,
    })),
  )
  await tx.insert(CatalogueItem, [...areas, ...items])
}

/** The body that answers the telephone. */
function department({ tenant, organisations }: TenantFiles): string {
  return organisations.find(({ code }) => code === tenant.office.organisation)?.name ?? tenant.fullName
}
