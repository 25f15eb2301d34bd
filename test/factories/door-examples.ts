import { endpoints } from '@mingbai/contracts/endpoints'
import { dataSetNames, dictionaryPath, dictionarySchema, openDataCatalogPath, openDataFile, openDataFormats, openDataPath } from '@mingbai/contracts/open-data'
import { open311Path, open311Schemas } from '@mingbai/contracts/open311'
import { reportFilePath, reportSchemaPath } from '@mingbai/contracts/reports'
import { feedPath } from '@mingbai/contracts/routes'
import * as z from 'zod/mini'
import type { TestHouse } from '../support/serve'
import { actOnCase } from './act-on-case'
import { HEJIA } from './a-case'
import { aPublishedNotice } from './a-notice'
import { aStaff } from './a-staff'
import { anOutsideClient } from './an-outside-client'
import { cut, type Examples } from './cut-example'
import { announcedLists } from './money'

/** What the doors beside the table really answer, by the operationId of each, cut to the size of an example. */
export async function recordDoorExamples(test: TestHouse): Promise<Examples> {
  const text = async (path: string): Promise<string> => {
    const answer = await test.phone().fetch(path)
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
    return answer.text()
  }
  const json = async (path: string): Promise<unknown> => cut(z.parse(z.unknown(), JSON.parse(await text(path))))
  const office = (await aStaff(test, 'office')).client
  await announcedLists(test, 6)
  const { id } = await aPublishedNotice(office, (await aStaff(test, 'leader')).client, { title: '冬灌放水的安排' })
  await office.call(endpoints.recordPosting, { params: { id }, body: { channel: 'wechat-account', board: null, link: 'https://mp.example.cn/s/1', postedOn: (await test.scope()).today, note: '' } })
  const found: Record<string, unknown> = {
    feedAtom: (await text(feedPath('atom'))).replace(/(<entry>[\s\S]*?<\/entry>)[\s\S]*(?=<\/feed>)/, '$1'),
    feedJson: await json(feedPath('json')),
    openDataPage: cut(await text(openDataPath)),
    openDataDictionary: await json(dictionaryPath),
    openDataCatalog: await json(openDataCatalogPath),
    reportJson: await json(reportFilePath('2018', 'json')),
    reportSchema: await json(reportSchemaPath),
    ...(await open311(test, json)),
  }
  // Told after their 公示.
  test.later(14 * 86_400_000)
  const { sets } = z.parse(dictionarySchema, JSON.parse(await text(dictionaryPath)))
  for (const set of dataSetNames) {
    const year = sets.find(({ name }) => name === set)?.years[0] ?? 0
    for (const format of openDataFormats) {
      const path = openDataFile(set, String(year), format)
      found[`openData-${set}-${format}`] = format === 'json' ? await json(path) : (await text(path)).split('\r\n').slice(0, 3).join('\r\n')
    }
  }
  return Object.fromEntries(Object.entries(found).map(([name, reply]) => [name, { reply }]))

  async function open311({ origin }: TestHouse, read: (path: string) => Promise<unknown>): Promise<Record<string, unknown>> {
    const hotline = await anOutsideClient(test, { name: '县平台', system: 'otherBody' })
    const form = { api_key: hotline.open311Key, service_code: 'complaint-streetlight', address_string: '三队东口', 'attribute[VILLAGE]': HEJIA, description: '三队东边的路灯坏了半个月。' }
    const post = async (fields: Record<string, string>): Promise<unknown> => (await fetch(`${origin}${open311Path}/requests.json`, { method: 'POST', body: new URLSearchParams(fields) })).json()
    const posted = await post(form)
    const id = z.parse(open311Schemas.receipts, posted)[0]?.service_request_id ?? ''
    await actOnCase(test, office, id, 'showWords', { publicWords: '三队东边的路灯坏了半个月。' })
    await actOnCase(test, office, id, 'accept')
    // More in an hour than are listed at once: these wait, and are asked after by their token.
    let waiting = posted
    for (let nth = 0; nth < 60; nth += 1) waiting = await post({ ...form, description: `第 ${nth} 处路灯不亮。` })
    const token = z.parse(open311Schemas.receipts, waiting)[0]?.token ?? ''
    return {
      open311Discovery: await read(`${open311Path}/discovery.json`), open311Services: await read(`${open311Path}/services.json`), open311Definition: await read(`${open311Path}/services/complaint-streetlight.json`),
      open311Requests: await read(`${open311Path}/requests.json?service_request_id=${id}`), open311Request: await read(`${open311Path}/requests/${id}.json?extensions=true`), open311Token: await read(`${open311Path}/tokens/${token}.json`),
      open311Updates: await read(`${open311Path}/servicerequestupdates.json?service_request_id=${id}`), open311Form: { ...form, api_key: 'mb-0123456789abcdef.'.padEnd(84, '0') }, open311Post: posted, open311PostToken: waiting,
    }
  }
}
