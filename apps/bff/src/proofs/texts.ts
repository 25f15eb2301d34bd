import { fileName } from '../http/file-name'

export const proofTexts = {
  choose: '请选一个事项或一个单位',
  gone: '已不公开，正文没有放进来', kept: '正文在“公开信息”文件夹里', missing: (name: string) => `${name}：文件读不出来，没有放进来`, leftOut: (title: string, why: string) => `${title}：${why}`,
  notices: '公开信息（条）', postings: '张贴、发布（条次）', cases: '办结的反映（件）', lists: '名单公示（份）', nil: '空表（份）', selfChecks: '季度自查表（份）', photos: '张贴照片（张）',
  listNote: '名单里的人没有放进来，只有户数',
  indexName: '目录.html', noticesName: '公开信息清单.csv', postingsName: '张贴登记.csv', casesName: '办件结果.csv', listsName: '名单公示.csv', nilName: '空表.csv',
  noticesHead: ['序号', '公开日期', '索引号', '标题', '单位', '目录事项', '改过几次', '附件', '说明', '文件'],
  postingsHead: ['标题', '发到哪里', '公开栏', '张贴日期', '撤下日期', '网址', '清单号', '备注'],
  casesHead: ['受理编号', '类别', '村', '收到日期', '办结日期', '反映的事（公开的）', '结果', '结果说明', '评价'],
  listsHead: ['名单', '类别', '村', '户数', '开始公示', '最后一天', '说明'],
  nilHead: ['目录事项', '单位', '哪一期', '原因', '报的日期'],
  facts: (organisation: string, item: string, on: string, indexNumber: string) => [organisation, item, `${on} 公开`, indexNumber].filter(Boolean).join(' · '),
}

const LONGEST = 40
const number = (at: number): string => String(at).padStart(4, '0')

/** Paths stay far below the 260 characters of Windows, wherever the pack is unfolded. */
export const noticeName = (at: number, on: string, title: string): string => `公开信息/${number(at)} ${on} ${fileName(title, LONGEST)}.html`
export const attachedName = (at: number, nth: number, name: string): string => `公开信息/${number(at)} 附件${nth} ${fileName(name, LONGEST)}`.trimEnd()
export const selfCheckName = (title: string): string => `${fileName(title, LONGEST)}.html`
export const photoName = (at: number, board: string, sheet: number): string => `张贴照片/${number(at)} ${fileName(board, LONGEST)} 第${sheet}号`
export const packTitle = (quarter: string, of: string): string => `印证材料 ${quarter} ${of}`
export const packFileName = (title: string): string => `${fileName(title, 60)}.zip`
