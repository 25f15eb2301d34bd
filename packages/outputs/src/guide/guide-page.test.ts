import { guidePage } from './guide-page'
import { boardReply, tenant } from '../testing/replies'

const areas = [{ name: '社会救助', items: 8 }, { name: '村务公开', items: 12 }]
const page = (hours = '') => guidePage({ office: boardReply().office, tenant: { ...tenant(), office: { ...tenant().office, hours } }, areas })

it('says what is public, by how many items, and leads to the catalogue, the search and the complaint', () => {
  const text = page()
  for (const words of ['分 2 类、20 项', '社会救助、村务公开', 'href="/catalogue"', 'href="/search"', 'href="/new"', '20 个工作日', '第二十七条']) expect(text).toContain(words)
})

it('gives the hours that the office has entered, and else says to ring first', () => {
  expect(page()).toContain('去之前请先打电话问')
  expect(page('周一到周五 8:30–17:30')).toContain('周一到周五 8:30–17:30')
})
