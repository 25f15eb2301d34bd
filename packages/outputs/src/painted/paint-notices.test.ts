import { asText } from '../html'
import { notice, noticeCard, tenant, today } from '../testing/replies'
import { wordsOf } from '../testing/read-page'
import { paintNotice } from './paint-notices'

const scene = { tenant: tenant(), today }
const painted = (more: Parameters<typeof notice>[0]) => asText(paintNotice(notice(more), scene).html)

it('links a 解读 to what it explains and back, and names without a link what has no page here', () => {
  const page = painted({
    explains: [{ title: '灵沙乡冬灌用水管理办法', number: '平灵政发〔2026〕12号', notice: 'Nt7kQ2mXp5' }, { title: '用水定额', number: '', notice: null }],
    explainedBy: [noticeCard({ id: 'Nt7kQ2mXp7', title: '冬灌办法讲明白' })],
  })
  expect(wordsOf(page)).toContain('解读的文件 《灵沙乡冬灌用水管理办法》（平灵政发〔2026〕12号） 《用水定额》 看解读 示例 冬灌办法讲明白')
  expect(page).toContain('href="/notice?id=Nt7kQ2mXp5"')
  expect(page).toContain('href="/notice?id=Nt7kQ2mXp7"')
  expect(painted({})).not.toContain('解读')
})

it('shows the hall on a 办事指南 alone', () => {
  expect(wordsOf(painted({ atHall: true }))).toContain('去大厅办 去哪里 民生服务中心 这几天 今天休息，下次开门 11月23日 星期一 8:30 平时 工作日 8:30–12:00，14:00–18:00 开门，周末和节假日休息 电话 0952-6801081')
  expect(painted({})).not.toContain('去大厅办')
})
