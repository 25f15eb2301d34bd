import type { CalendarDraft } from '@mingbai/contracts/calendars'
import { endpoints } from '@mingbai/contracts/endpoints'
import type { Client } from '../support/client'

/** Made up in the form of the real ones: what will be published for 2027 is not known. */
const notice2027 = `国务院办公厅关于2027年部分节假日安排的通知
国办发明电〔2026〕9号
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（周五）至11日（周四）放假调休，共7天。2月14日（周日）上班。
三、清明节：4月3日（周六）至5日（周一）放假，共3天。
四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。5月8日（周六）上班。
五、端午节：6月9日（周三）放假，共1天。
六、中秋节：9月15日（周三）放假，共1天。
七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。`

export const aHolidayNotice = (more: Partial<CalendarDraft> = {}): CalendarDraft => ({ year: 2027, kind: 'national', source: '', text: notice2027, ...more })

/** Previewed and confirmed. */
export async function loadHolidays(office: Client, more: Partial<CalendarDraft> = {}): Promise<{ moved: number }> {
  const draft = aHolidayNotice(more)
  const { digest, faults } = await office.call(endpoints.previewCalendar, { body: draft })
  if (digest === null) throw new Error(JSON.stringify(faults))
  return office.call(endpoints.confirmCalendar, { body: { ...draft, digest } })
}
