import { dictionaryPath, openDataFile, openDataFormats, openDataPath, openDataTypes, type Dictionary } from '@mingbai/contracts/open-data'
import { open311Path } from '@mingbai/contracts/open311'
import { feedPath } from '@mingbai/contracts/routes'

const EU = 'http://publications.europa.eu/resource/authority/'
const DAY = 'http://www.w3.org/2001/XMLSchema#date'

interface Catalog {
  /** Scheme and host, without a slash at the end. */
  origin: string
  title: string
  dictionary: Dictionary
  /** Shanghai date. */
  today: string
}

const words = (text: string) => ({ '@language': 'zh', '@value': text })
const at = (id: string) => ({ '@id': id })

/** DCAT-AP 3: the sets, a distribution for each year and format, and the services beside them. */
export function dcatCatalog({ origin, title, dictionary: { publisher, licence, sets }, today }: Catalog): Record<string, unknown> {
  const self = `${origin}${openDataPath}`
  const agent = { '@type': 'foaf:Agent', 'foaf:name': words(publisher) }
  const rights = { '@type': 'dct:RightsStatement', 'rdfs:label': words(licence) }
  const service = (id: string, name: string, endpoint: string, description: string) => ({
    '@id': `${self}#${id}`, '@type': 'dcat:DataService', 'dct:title': words(name), 'dcat:endpointURL': at(origin + endpoint), 'dcat:endpointDescription': at(origin + description), 'dct:publisher': agent, 'dct:accessRights': at(`${EU}access-right/PUBLIC`),
  })
  return {
    '@context': { dcat: 'http://www.w3.org/ns/dcat#', dct: 'http://purl.org/dc/terms/', foaf: 'http://xmlns.com/foaf/0.1/', rdfs: 'http://www.w3.org/2000/01/rdf-schema#' },
    '@id': self, '@type': 'dcat:Catalog', 'dct:title': words(title), 'dct:description': words(licence), 'dct:publisher': agent, 'dct:language': at(`${EU}language/ZHO`), 'foaf:homepage': at(self), 'dct:modified': { '@type': DAY, '@value': today },
    'dcat:dataset': sets.map(({ name, title: set, description, years }) => ({
      '@id': `${self}#${name}`, '@type': 'dcat:Dataset', 'dct:identifier': name, 'dct:title': words(set), 'dct:description': words(description), 'dct:publisher': agent, 'dct:accessRights': at(`${EU}access-right/PUBLIC`),
      'dct:accrualPeriodicity': at(`${EU}frequency/CONT`), 'foaf:page': at(self), 'dct:conformsTo': at(origin + dictionaryPath),
      'dcat:distribution': years.flatMap((year) => openDataFormats.map((format) => ({
        '@id': origin + openDataFile(name, year, format), '@type': 'dcat:Distribution', 'dct:title': words(`${set} ${year} ${format.toUpperCase()}`), 'dcat:accessURL': at(self), 'dcat:downloadURL': at(origin + openDataFile(name, year, format)),
        'dcat:mediaType': at(`https://www.iana.org/assignments/media-types/${openDataTypes[format]}`), 'dct:format': at(`${EU}file-type/${format.toUpperCase()}`), 'dct:rights': rights,
      }))),
    })),
    'dcat:service': [
      service('open311', 'Open311 GeoReport v2', open311Path, `${open311Path}/discovery.json`), service('api', 'API', '/api/v1', '/api/openapi.json'), service('feeds', 'Atom', feedPath('atom'), '/api/openapi.json'),
    ],
  }
}
