import { readPortalHeading, readPortalItem, type PortalColumn } from './portal-columns'

it.each<[PortalColumn | null, string[]]>([
  ['title', ['标题', '信息标题', '文件名称', ' 标 题 ', '名称（必填）']],
  ['publishedOn', ['发布日期', '发布时间', '公开时间', '日期']],
  ['madeOn', ['成文日期', '生成日期', '印发日期']],
  ['documentNumber', ['文号', '发文字号', '文件编号', '公文文号']],
  ['indexNumber', ['索引号', '信息索引号', '索 引 号：']],
  ['item', ['类别', '公开事项', '所属栏目', '信息分类', '主题分类', '目录']],
  ['link', ['链接', '网址', '原文链接', 'URL', '网页地址', '链接地址']],
  ['body', ['正文', '内容', '信息内容']],
  [null, ['序号', '浏览次数', '责任编辑', '发布机构', '', '索引库']],
])('%s', (column, texts) => expect(texts.map((text) => [text, readPortalHeading(text)])).toEqual(texts.map((text) => [text, column])))

const items = [
  { code: 'relief', name: '社会救助领域', plainName: '低保、救助', parent: null },
  { code: 'relief-list', name: '名单', plainName: '', parent: 'relief' },
  { code: 'jobs', name: '就业创业领域', plainName: '', parent: null },
  { code: 'jobs-list', name: '名单', plainName: '', parent: 'jobs' },
  { code: 'budget', name: '部门预算', plainName: '预算', parent: 'money' },
]

it.each([
  ['部门预算', 'budget'], ['预算', 'budget'], ['budget', 'budget'], ['社会救助领域/名单', 'relief-list'], ['就业创业领域 > 名单', 'jobs-list'],
  // Of two with one name nobody guesses; an area is no item.
  ['名单', null], ['社会救助领域', null], ['别的', null], ['', null],
])('%s is %s', (text, code) => expect(readPortalItem(text, items)).toBe(code))
