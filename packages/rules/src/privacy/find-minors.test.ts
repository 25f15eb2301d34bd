import { addDays } from '../clock/local-date'
import { findMinors } from './find-minors'

const on = '2026-11-22'
const sure = (text: string) => findMinors(text, on).filter((one) => one.sure).map((one) => one.text)
const suspected = (text: string) => findMinors(text, on).filter((one) => !one.sure).map((one) => one.text)

// Invented names.
it.each([
  ['王小乐，男，8岁，家住村里', '王小乐，男，8岁'],
  ['孩子王小乐（8岁）需要帮助', '王小乐(8岁'],
  ['王小乐  |  男  |  17岁', '王小乐  |  男  |  17岁'],
  ['马小乐，女，2012年3月2日出生', '马小乐，女，2012年3月2日出生'],
  ['马小乐 出生年月：2012年3月', '马小乐 出生年月：2012年3月'],
  ['学生姓名：王小乐', '学生姓名：王小乐'],
  ['王小乐，男，年龄：9，家住村里', '王小乐，男，年龄：9'],
  ['王小乐 现年 9', '王小乐 现年 9'],
  ['姓名\t性别\t年龄\n王小乐\t男\t9', '王小乐 9'],
  ['学生姓名\t出生日期\n王小乐\t2012-03-02', '王小乐 2012-03-02'],
  ['姓名\t出生年月\n买买提·阿\t2012年3月', '买买提·阿 2012年3月'],
  ['姓名\t出生日期\n王小乐\t40970', '王小乐 40970'],
  ['６４０２２１２０１５０１０１１２３Ｘ', '64022120150101123X'],
])('%s names a child', (text, found) => expect(sure(text).map((one) => one.normalize('NFKC'))).toEqual([found.normalize('NFKC')]))

it.each(['学生王小乐，家境困难', '留守儿童马乐。', '王小乐同学考上了', '孤儿：李乐乐'])('%s: a person decides', (text) => {
  expect([sure(text), suspected(text)]).toEqual([[], [expect.stringMatching(/[王马李].?乐/)]])
})

it.each([
  '王小乐，男，58岁', '王小乐，1970年3月2日出生', '640221199001011238', '王*乐，8岁', '学生王**，8岁', '学生安全，人人有责', '儿童康复。', '学生时间、地点', '学生方便，家长放心', '高中生，16岁以上', '年满6岁的儿童', '不满18岁',
  '姓名\t年龄\n王小乐\t58\n王**\t9\n王某\t9\n合计\t2', '姓名\t人数\n王小乐\t9', '村\t年龄\n何家\t9', '王小乐，年龄：58', '王小乐，年龄：9-12组', '3岁至6岁儿童入园', '学生资助政策', '全村学生等38人', '儿童福利，孤儿保障', '学生营养餐、校车', '2018年11月22日', '学生宿舍，食堂', '残疾儿童救助。',
])('%s names none', (text) => expect(findMinors(text, on)).toEqual([]))

it('on the eighteenth birthday somebody is grown up, the day before not', () => {
  const text = '王小乐，2008年11月22日出生'
  expect([findMinors(text, '2026-11-22').length, findMinors(text, addDays('2026-11-22', -1)).length]).toEqual([0, 1])
})

it('comes to an end on long texts', () => {
  for (const text of ['王小'.repeat(20_000), '学生'.repeat(20_000), '1 '.repeat(20_000), '王小乐，，，，，，'.repeat(5_000), '姓名\t年龄\n'.repeat(5_000)]) expect(findMinors(text, on).filter((one) => one.sure)).toEqual([])
})
