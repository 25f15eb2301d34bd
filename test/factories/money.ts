import { endpoints } from '@mingbai/contracts/endpoints'
import type { TestHouse } from '../support/serve'
import { HEJIA } from './a-case'
import { actOnNotice, aNotice } from './a-notice'
import { aStaff } from './a-staff'

/** 补贴 lists of one village with so many households of 100 元 each, through their desks to 公示. */
export async function announcedLists(test: TestHouse, ...sizes: number[]): Promise<void> {
  const desk = async (role: 'villageClerk' | 'villageSupervisor' | 'villageHead') => (await aStaff(test, role, { organisation: HEJIA })).client
  const desks = { villageClerk: await desk('villageClerk'), villageSupervisor: await desk('villageSupervisor'), villageHead: await desk('villageHead') }
  const steps = [['villageClerk', 'submit', {}], ['villageSupervisor', 'pass', {}], ['villageHead', 'announce', { secrecyChecked: 'yes' }]] as const
  for (const households of sizes) {
    const { id } = await desks.villageClerk.call(endpoints.createPeopleList, { body: { kind: 'subsidy', village: HEJIA, title: '耕地地力保护补贴' } })
    const form = new FormData()
    form.set('file', new Blob([['户主姓名,金额', ...Array.from({ length: households }, () => '张某甲,100')].join('\n')]), '名单.csv')
    await desks.villageClerk.fetch(`/api/v1/staff/people-lists/${id}/import`, { method: 'POST', body: form, headers: { origin: test.origin } })
    for (const [who, verb, fields] of steps) {
      const { seq } = await desks[who].call(endpoints.readPeopleList, { params: { id } })
      await desks[who].call(endpoints.actOnPeopleList, { params: { id, verb }, body: { seq, fields } })
    }
  }
}

/** The “三公” 决算 of 2025, out through its reviews. */
export async function publishedThreeCosts(test: TestHouse) {
  const [{ client: office }, { client: leader }] = [await aStaff(test, 'office'), await aStaff(test, 'leader')]
  const item = [...(await test.house.book()).items.values()].find(({ form }) => form === 'three-costs')?.code ?? ''
  const fields = { year: '2025', stage: '决算', total: '3', change: '', why: '少了接待', cars: '', guests: '', three: [{ name: '公务接待费', now: '1', before: '2', why: '' }, { name: '公务用车运行维护费', now: '2', before: '2', why: '' }] }
  let seen = await actOnNotice(office, await aNotice(office, { item, title: '2025年“三公”经费决算', summary: '花了三万元。', text: '', fields }), 'submit')
  while (seen.state !== 'published') {
    const next = seen.state === 'finalReview' ? leader : (await aStaff(test, 'office')).client
    seen = await actOnNotice(next, seen, seen.state === 'finalReview' ? 'publish' : 'pass', { secrecyChecked: 'yes' })
  }
  return seen
}
