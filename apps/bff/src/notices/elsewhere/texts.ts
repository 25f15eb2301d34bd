import type { PortalColumn } from '@mingbai/rules/catalogue/portal-columns'

export const portalColumnLabels: Record<PortalColumn, string> = {
  title: '标题', publishedOn: '发布日期', madeOn: '成文日期', documentNumber: '文号', indexNumber: '索引号', item: '公开事项', link: '链接', body: '正文',
}

/** What is wrong with a cell of a table from the portal. */
export const noticeFaultTexts = {
  missing: '不能空着',
  tooShort: '太短了，至少四个字',
  tooLong: '太长了',
  twiceLink: '这个链接在表里有两行，只留一行',
  twiceIndex: '这个索引号在表里有两行，只留一行',
  day: '看不出是哪一天，请写成 2026-11-20 这样',
  ahead: '日子不能晚于今天',
  item: '公开目录里没有这一项，或有几项同名：请写目录里的名称（同名的写“领域/事项”），或空着',
  itemMissing: '没有写公开事项：请补上，或在上面选一项给空着的用',
  link: '不是网址，要以 http:// 或 https:// 开头',
  personalData: '里面有个人信息，请从表里去掉，也请县里撤下原文',
  formula: '是公式，请复制后“选择性粘贴—数值”',
  hiddenRow: '这一行是隐藏的，请删掉或取消隐藏',
  hiddenColumn: '这一列是隐藏的，请删掉或取消隐藏',
}

export const noticeImportTexts = {
  noHead: '没有认出列名。要有一列“标题”、一列“发布日期”和一列“链接”（网址），列名在表的最上面。',
  noDay: '没有日期。要有一列“发布日期”或“成文日期”。',
  empty: '表里只有列名，没有内容。',
  tooMany: (most: number) => `超过 ${most} 行，请分成几份。`,
  faults: (count: number) => `有 ${count} 处不对，请先在表里改好。`,
  noChannel: '没有选是哪个网站。',
  /** Stands where the table brought no text. */
  body: '这条信息公开在县政府网站上，全文请看网站上的原文。',
}
