import { dictionaryPath, openDataFile, openDataFormats, openDataPath, openDataTypes, type Dictionary } from '@mingbai/contracts/open-data'
import { open311Path } from '@mingbai/contracts/open311'
import { reportFileEndings, reportFileTypes, type ReportIssue } from '@mingbai/contracts/report-file'
import { reportFilePath, reportSchemaPath } from '@mingbai/contracts/reports'
import { feedPath, withQuery } from '@mingbai/contracts/routes'
import type { Office } from '../page'
import { telephoneUrl } from '../view/phone'
import { openDataTexts as texts } from './words'

const EU = 'http://publications.europa.eu/resource/authority/'
const XSD = 'http://www.w3.org/2001/XMLSchema#'
const THEMES = `${EU}data-theme`

interface Catalog {
  /** Scheme and host, without a slash at the end. */
  origin: string
  title: string
  office: Office
  dictionary: Dictionary
  reports: readonly ReportIssue[]
  /** Shanghai date. */
  today: string
}

/** Of the list that DCAT-AP names: 政府和公共部门, 经济和财政. */
type Theme = 'GOVE' | 'ECON'
/** A Shanghai date, or a year where no more is known. */
type Since = string

interface DataSet {
  name: string
  title: string
  description: string
  theme: Theme
  frequency: 'CONT' | 'ANNUAL'
  /** Since when there is anything in it. */
  issued: Since | null
  files: readonly DataFile[]
  /** Path of what says how it reads; of a set whose files differ in it, they say it themselves. */
  conformsTo?: string
}

interface DataFile {
  path: string
  year: number
  format: string
  type: string
  issued: Since | null
  conformsTo?: string
}

const words = (text: string) => ({ '@language': 'zh', '@value': text })
const at = (id: string) => ({ '@id': id })
const since = (date: Since) => ({ '@type': `${XSD}${date.length === 4 ? 'gYear' : 'date'}`, '@value': date })

/**
 * DCAT-AP 3: the sets, the annual reports, a distribution for each year and format, and the services beside them. Programs keep no
 * cookie: where the process serves more than one township, every address names this one.
 */
export function dcatCatalog({ origin, title, office, dictionary: { publisher, licence, sets }, reports, today }: Catalog): Record<string, unknown> {
  const { org, phone } = office
  const address = (path: string): string => origin + withQuery(path, { org })
  const self = address(openDataPath)
  const agent = { '@type': 'foaf:Agent', 'foaf:name': words(publisher) }
  const terms = { 'dct:license': { '@type': 'dct:LicenseDocument', 'rdfs:label': words(licence) } }
  const contact = phone === '' ? {} : { 'dcat:contactPoint': { '@type': 'vcard:Organization', 'vcard:fn': words(publisher), 'vcard:hasTelephone': at(`${telephoneUrl(phone)};phone-context=+86`) } }
  const open = { 'dct:publisher': agent, 'dct:accessRights': at(`${EU}access-right/PUBLIC`), ...contact }
  const conforming = (path: string | undefined) => path && { 'dct:conformsTo': at(address(path)) }
  const service = (id: string, name: string, endpoint: string, description: string) => ({
    '@id': `${self}#${id}`, '@type': 'dcat:DataService', 'dct:title': words(name), 'dcat:endpointURL': at(endpoint), 'dcat:endpointDescription': at(description), ...open,
  })
  const open311 = (path: string): string => origin + withQuery(open311Path + path, { jurisdiction_id: org })
  const file = (set: string) => ({ path, year, format, type, issued, conformsTo }: DataFile) => ({
    '@id': address(path), '@type': 'dcat:Distribution', 'dct:title': words(`${set} ${year} ${format}`), 'dcat:accessURL': at(self), 'dcat:downloadURL': at(address(path)),
    'dcat:mediaType': at(`https://www.iana.org/assignments/media-types/${type}`), 'dct:format': at(`${EU}file-type/${format}`), ...terms,
    ...(issued && { 'dct:issued': since(issued) }), ...conforming(conformsTo),
  })
  const dataSet = ({ name, title: set, description, theme, frequency, issued, files, conformsTo }: DataSet) => ({
    '@id': `${self}#${name}`, '@type': 'dcat:Dataset', 'dct:identifier': name, 'dct:title': words(set), 'dct:description': words(description), ...open, 'dcat:theme': at(`${THEMES}/${theme}`), ...(issued && { 'dct:issued': since(issued) }),
    'dct:accrualPeriodicity': at(`${EU}frequency/${frequency}`), 'foaf:page': at(self), ...conforming(conformsTo), 'dcat:distribution': files.map(file(set)),
  })
  return {
    '@context': { dcat: 'http://www.w3.org/ns/dcat#', dct: 'http://purl.org/dc/terms/', foaf: 'http://xmlns.com/foaf/0.1/', rdfs: 'http://www.w3.org/2000/01/rdf-schema#', vcard: 'http://www.w3.org/2006/vcard/ns#' },
    '@id': self, '@type': 'dcat:Catalog', 'dct:title': words(title), 'dct:description': words(licence), 'dct:publisher': agent, ...contact, 'dct:language': at(`${EU}language/ZHO`), 'foaf:homepage': at(self), 'dct:modified': since(today), ...terms, 'dcat:themeTaxonomy': at(THEMES),
    'dcat:dataset': [...sets.map(recordsOf), reportsOf(reports)].map(dataSet),
    'dcat:service': [
      service('open311', 'Open311 GeoReport v2', open311(''), open311('/discovery.json')), service('api', 'API', address('/api/v1'), address('/api/openapi.json')), service('feeds', 'Atom', address(feedPath('atom')), address('/api/openapi.json')),
    ],
  }
}

const recordsOf = ({ name, title, description, years }: Dictionary['sets'][number]): DataSet => ({
  name, title, description, theme: name === 'money' ? 'ECON' : 'GOVE', frequency: 'CONT', issued: years.length === 0 ? null : String(Math.min(...years)), conformsTo: dictionaryPath,
  files: years.flatMap((year) => openDataFormats.map((format) => ({ path: openDataFile(name, year, format), year, format: format.toUpperCase(), type: openDataTypes[format], issued: String(year) }))),
})

const reportsOf = (reports: readonly ReportIssue[]): DataSet => ({
  name: 'reports', title: texts.reports, description: texts.reportsAre, theme: 'GOVE', frequency: 'ANNUAL', issued: reports.flatMap(({ issuedOn }) => issuedOn ?? []).sort()[0] ?? null,
  files: reports.flatMap(({ year, issuedOn }) => reportFileEndings.map((ending) => ({
    path: reportFilePath(year, ending), year, format: ending.toUpperCase(), type: reportFileTypes[ending], issued: issuedOn, ...(ending === 'json' && { conformsTo: reportSchemaPath }),
  }))),
})
