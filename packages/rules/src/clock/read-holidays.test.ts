import * as fc from 'fast-check'
import { addDays, weekdayOf } from './local-date'
import { readHolidays } from './read-holidays'
import { makeWorkCalendar } from './work-calendar'

/** As 新华社 spread it on 4 November 2025, with what stands around it on the pages people copy it from. Its number was not found in a reprint: no rule rests on it. */
const notice2026 = `发文机关：国务院办公厅	成文日期：2025年11月04日
来源：新华网2025-11-04 22:15
新华社北京11月4日电 国务院办公厅关于2026年部分节假日安排的通知，全文如下：
国办发明电〔2025〕7号
各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
鼓励单位和个人结合落实带薪年休假等制度，实际形成较长假期，推动错峰出行。节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作，遇有重大突发事件，要按规定及时报告并妥善处置，确保人民群众祥和平安度过节日假期。
国务院办公厅
2025年11月4日`

const national = makeWorkCalendar()
const kindOf = (date: string) => national.dayKind(date)
const read = (text: string, year = 2026, kind: 'national' | 'local' = 'local') => readHolidays(text, { year, kind })
const daysOf = (text: string, year = 2026) => read(text, year).days.map(({ date, kind }) => `${date} ${kind}`)
const whysOf = (text: string, year = 2026) => read(text, year).faults.map(({ row, why }) => `${row}: ${why}`)

it('the notice for 2026, pasted whole, gives exactly the days of the bundled calendar', () => {
  const { days, faults, skipped, document } = read(notice2026, 2026, 'national')
  expect([faults, skipped, document, days.length]).toEqual([[], 9, '国办发明电〔2025〕7号', 39])
  const loaded = makeWorkCalendar({ nationalYears: [{ year: 2026, days }] })
  for (let date = '2026-01-01'; date <= '2026-12-31'; date = addDays(date, 1)) {
    const { work, why } = loaded.dayKind(date)
    expect({ date, work, why }).toEqual({ date, work: kindOf(date).work, why: kindOf(date).why })
  }
  expect(days.find(({ date }) => date === '2026-10-10')).toEqual({ date: '2026-10-10', name: '国庆节', kind: 'work' })
})

it.each([
  ['元旦 1月1日至3日放假 1月4日上班', ['2026-01-01 off', '2026-01-02 off', '2026-01-03 off', '2026-01-04 work']],
  ['元旦：2026年1月1日到1月3日放假；1月4日（星期日）上班', ['2026-01-01 off', '2026-01-02 off', '2026-01-03 off', '2026-01-04 work']],
  ['１、清明节：４月４日－６日放假，共３天', ['2026-04-04 off', '2026-04-05 off', '2026-04-06 off']],
  ['古尔邦节：5月27日、28日放假', ['2026-05-27 off', '2026-05-28 off']],
  ['元旦\t1月1日至3日\t1月4日\t3天', ['2026-01-01 off', '2026-01-02 off', '2026-01-03 off', '2026-01-04 work']],
  ['清明节\t4月4日-4月6日\t无\t3', ['2026-04-04 off', '2026-04-05 off', '2026-04-06 off']],
  ['节日\t调休上班日期\t放假时间\n元旦\t1月4日\t1月1日至3日', ['2026-01-01 off', '2026-01-02 off', '2026-01-03 off', '2026-01-04 work']],
  ['日期\t名称\t安排\n2026-06-19\t端午节\t放假\n2026/2/14\t春节\t上班', ['2026-02-14 work', '2026-06-19 off']],
  ['节日\t开始日期\t结束日期\n端午节\t2026-06-19\t2026-06-21', ['2026-06-19 off', '2026-06-20 off', '2026-06-21 off']],
  ['一、元旦：1月1日放假，1月2日（周五）补休。二、端午节：6月19日放假，与周末连休。', ['2026-01-01 off', '2026-01-02 off', '2026-06-19 off']],
  ['劳动节：5月1日至5日放假调休，共5天。\n5月9日（周六）上班。', ['2026-05-01 off', '2026-05-02 off', '2026-05-03 off', '2026-05-04 off', '2026-05-05 off', '2026-05-09 work']],
])('reads %j', (text, days) => {
  expect([whysOf(text), daysOf(text)]).toEqual([[], days])
})

it('New Year may begin in the December before; what is only encouraged is no day off', () => {
  expect(daysOf('元旦：2018年12月30日至2019年1月1日放假调休，共3天。2018年12月29日（星期六）上班。', 2019)).toEqual(['2018-12-29 work', '2018-12-30 off', '2018-12-31 off', '2019-01-01 off'])
  expect(daysOf('元旦：12月30日至1月1日放假，12月29日上班', 2019)).toEqual(['2018-12-29 work', '2018-12-30 off', '2018-12-31 off', '2019-01-01 off'])
  expect(daysOf('春节：2月10日至17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。鼓励各单位安排职工在2月9日休息。', 2024)).not.toContain('2024-02-09 off')
})

it.each([
  ['元旦：1月1日（周五）至3日放假', 2026, '1: 写的是1月1日周五，2026年这天是周四，看看是不是别的年份的通知'],
  ['\n春节：2月15日至23日放假，共8天', 2026, '2: 写着共8天，数出来是9天'],
  ['元旦：1月1日至3日', 2026, '1: 没有写明1月1日是放假还是上班'],
  ['元旦：1月1日至3日，1月4日上班', 2026, '1: 没有写明1月1日是放假还是上班'],
  ['1月1日放假', 2026, '1: 没有看到是什么节'],
  ['元旦：13月1日放假', 2026, '1: 没有“2026-13-01”这一天'],
  ['元旦：2月30日放假', 2026, '1: 没有“2026-02-30”这一天'],
  ['春节：2月23日至15日放假', 2026, '1: 2月23日到2月15日，前后反了'],
  ['春节：2月1日至2月28日放假', 2026, '1: 2月1日到2月28日太长了，请看看月份'],
  ['元旦', 2026, '1: 没有看到日子，写成“1月1日至3日放假”这样'],
  ['元旦：2025年1月1日放假', 2026, '1: 2025年1月1日不在2026年'],
  ['端午节\t6月19日\t6月21日\t放假', 2026, '1: 看不出是分开的两天还是从哪天到哪天，写成“1月1日至3日”这样'],
  ['国务院办公厅关于2026年部分节假日安排的通知\n元旦：1月1日放假', 2027, '1: 这是2026年的通知，现在录的是2027年'],
  ['端午节：6月19日放假\n中秋节：6月19日上班', 2026, '2: 6月19日又是放假又是上班'],
  ['各位村民：大家好', 2026, 'null: 没有读到放假的日子'],
  ['', 2026, 'null: 没有读到放假的日子'],
])('is not guessed: %j for %i', (text, year, why) => {
  expect(whysOf(text, year)).toContain(why)
})

it('a national notice must be whole, and works no ordinary weekday', () => {
  expect(read('元旦：1月1日至3日放假', 2026, 'national').faults).toEqual([{ row: null, text: '', why: '还缺春节、清明节、劳动节、端午节、中秋节、国庆节：全国放假要一年录全' }])
  expect(read('元旦：1月1日放假。1月6日上班', 2026, 'national').faults.map(({ why }) => why)).toEqual(['1月6日不是周末，本来就上班，看看日子和年份'])
})

it('whatever range is written in words is read back day by day, in any year', () => {
  const words = (date: string) => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日（周${'日一二三四五六'.charAt(weekdayOf(date))}）`
  fc.assert(fc.property(fc.integer({ min: 2024, max: 2040 }), fc.integer({ min: 0, max: 340 }), fc.integer({ min: 1, max: 9 }), (year, start, length) => {
    const from = addDays(`${year}-01-01`, start)
    const { days, faults } = read(`开斋节：${words(from)}至${words(addDays(from, length))}放假，共${length + 1}天`, year)
    expect([faults, days.map(({ date }) => date)]).toEqual([[], Array.from({ length: length + 1 }, (_, at) => addDays(from, at))])
  }))
})

it('no text whatever makes it fail', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom('元旦', '1月', '1日', '至', '放假', '上班', '，', '。', '\t', '\n', '（', '）', '周四', '2026-01-01', '共3天', '99月99日', '-', ' '), { maxLength: 30 }), (words) => {
    expect(() => read(words.join(''))).not.toThrow()
  }))
})
