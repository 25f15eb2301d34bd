/** One word to look at before a text goes out. */
export interface WordRule {
  found: string
  /** What to say instead; empty: think about it. */
  say: string
  why: string
}

const reform2018 = '2018 年机构改革后改了名称'

/**
 * Names that are no longer right. National renamings only, each with its ground; what a township itself wants to watch for
 * stands in its own list (console, 设置).
 */
export const supersededWords: readonly WordRule[] = [
  // 深化党和国家机构改革方案 (2018-03) and the plans of the regions that followed it.
  { found: '国土资源局', say: '自然资源局', why: reform2018 },
  { found: '环境保护局', say: '生态环境局', why: reform2018 },
  { found: '环保局', say: '生态环境局', why: reform2018 },
  { found: '农牧局', say: '农业农村局', why: reform2018 },
  { found: '工商局', say: '市场监督管理局', why: reform2018 },
  { found: '质监局', say: '市场监督管理局', why: reform2018 },
  { found: '安监局', say: '应急管理局', why: reform2018 },
  { found: '卫计局', say: '卫生健康局', why: reform2018 },
  { found: '卫生和计划生育局', say: '卫生健康局', why: reform2018 },
  { found: '地税局', say: '税务局', why: '2018 年国税地税合并' },
  { found: '国税局', say: '税务局', why: '2018 年国税地税合并' },
  // 国发〔2016〕3号: one insurance for residents of town and country.
  { found: '新农合', say: '城乡居民基本医疗保险', why: '2016 年起城乡居民医保合并' },
  { found: '新型农村合作医疗', say: '城乡居民基本医疗保险', why: '2016 年起城乡居民医保合并' },
  // 国发〔2014〕8号.
  { found: '新农保', say: '城乡居民基本养老保险', why: '2014 年起城乡居民养老保险合并' },
  // The office of poverty relief became that of rural revitalisation in 2021, which joined agriculture in 2023.
  { found: '扶贫办', say: '农业农村局（乡村振兴局）', why: '2021 年改设乡村振兴局，2023 年并入农业农村部门' },
  // 残疾人保障法 knows 残疾人 only.
  { found: '残废', say: '残疾', why: '不尊重人' },
]

export interface WordFinding extends WordRule {
  /** How often. */
  times: number
}

/** What stands in a text and should be looked at; the office's own list comes first and replaces ours where both name a word. */
export function checkWords(text: string, own: readonly WordRule[] = []): WordFinding[] {
  const named = new Set(own.map(({ found }) => found))
  const rules = [...own, ...supersededWords.filter(({ found }) => !named.has(found))]
  return rules.flatMap((rule) => {
    const times = rule.found === '' ? 0 : text.split(rule.found).length - 1
    return times > 0 ? [{ ...rule, times }] : []
  })
}
