/** What a table of the county's portal is read for. Anything else it holds is left where it is. */
export const portalColumns = ['title', 'publishedOn', 'madeOn', 'documentNumber', 'indexNumber', 'item', 'link', 'body'] as const
export type PortalColumn = (typeof portalColumns)[number]

/** As portals and clerks head these tables, without spaces and what stands in brackets. */
const headings: Record<PortalColumn, RegExp> = {
  title: /^(信息|文件|公开|文章|稿件|政策)?(标题|题目|题名|名称)$/,
  publishedOn: /^(发布|公开|上网|上传|刊登)(日期|时间)$|^(日期|时间)$/,
  madeOn: /^(成文|生成|印发|发文|制发|制作)(日期|时间)$/,
  documentNumber: /^(发文|文件|公文)?(文号|字号|文件号|文件编号)$|^发文文号$/,
  indexNumber: /^(信息|公开)?索引号?$/,
  item: /^(公开|信息|所属|目录|主题|一级|二级)?(事项|目录|栏目|类别|分类|主题)(名称)?$/,
  link: /^(网页|原文|信息|页面|文章|发布|公开|网站)?(链接|网址|地址|url)(地址)?$/i,
  body: /^(信息|文章|公开|文件)?(正文|内容|全文)(内容)?$/,
}

export function readPortalHeading(text: string): PortalColumn | null {
  const plain = text.normalize('NFKC').replace(/\s|[*＊:：]/g, '').replace(/[(（【[].*$/, '')
  return portalColumns.find((column) => headings[column].test(plain)) ?? null
}

interface Item {
  code: string
  name: string
  plainName: string
  parent: string | null
}

/** The item of the catalogue that a cell names, by code or name, alone or after its area: 社会救助领域/低保. Null: none, or more than one. */
export function readPortalItem(text: string, items: readonly Item[]): string | null {
  const parts = text.normalize('NFKC').split(/[/／>＞\-—→]/).map((part) => part.trim()).filter(Boolean)
  const name = parts.at(-1) ?? ''
  const area = parts.length > 1 ? parts.at(-2) : undefined
  const names = (item: Item | undefined): string[] => (item ? [item.name, item.plainName].filter(Boolean) : [])
  const byCode = items.find(({ code, parent }) => code === text.trim() && parent !== null)
  if (byCode) return byCode.code
  const named = items.filter((item) => item.parent !== null && names(item).includes(name))
  const inArea = area === undefined ? named : named.filter(({ parent }) => names(items.find(({ code }) => code === parent)).includes(area))
  return inArea.length === 1 ? (inArea[0]?.code ?? null) : null
}
