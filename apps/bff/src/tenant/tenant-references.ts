import { cellsOf, reportFormatOf } from '@mingbai/rules/reports/formats'
import { checkFields, problemWords } from '@mingbai/rules/catalogue/check-fields'
import { fieldForm } from '@mingbai/rules/catalogue/field-forms'
import { storyProblem } from './sample-story'
import type { TenantFiles } from './tenant-files'

type Report = (file: string, key: string | number, problem: string) => void

/** Everything in a tenant's files that points nowhere or contradicts another file; one line each, naming file and key. */
export function referenceProblems(files: TenantFiles): string[] {
  const problems: string[] = []
  const report: Report = (file, key, problem) => problems.push(`${file}：「${key}」：${problem}`)
  const known = {
    organisations: new Set(files.organisations.map(({ code }) => code)),
    villages: new Set(files.organisations.filter(({ kind }) => kind === 'village').map(({ code }) => code)),
    channels: new Set(files.channels.map(({ code }) => code)),
    items: new Set(files.catalogue.flatMap((area) => area.items.map(({ code }) => code))),
    categories: new Set(files.caseCategories.map(({ code }) => code)),
  }
  const must = (set: ReadonlySet<string>, where: string, file: string, key: string, field: string, value: string | null) => {
    if (value !== null && !set.has(value)) report(file, key, `${field}「${value}」在 ${where} 里没有`)
  }
  const organisation = (file: string, key: string, field: string, value: string | null) =>
    must(known.organisations, 'organisations.json', file, key, field, value)
  const village = (file: string, key: string, field: string, value: string | null) =>
    must(known.villages, 'organisations.json 的村', file, key, field, value)
  const item = (file: string, key: string, value: string) => must(known.items, 'catalogue.json', file, key, 'item', value)
  const channel = (file: string, key: string, value: string | null) => must(known.channels, 'channels.json', file, key, 'channel', value)

  checkDoubles(files, report)
  checkTree(files, report)
  checkHolidays(files, report)

  organisation('tenant.json', files.tenant.code, 'office.organisation', files.tenant.office.organisation)
  organisation('tenant.json', files.tenant.code, 'hall.organisation', files.tenant.hall.organisation)
  for (const board of files.boards) {
    organisation('boards.json', board.key, 'organisation', board.organisation)
    village('boards.json', board.key, 'village', board.village)
    channel('boards.json', board.key, board.channel)
  }
  for (const { code, body } of files.catalogue.flatMap(({ items }) => items))
    if (body !== 'villages') organisation('catalogue.json', code, 'body', body)
  for (const category of files.caseCategories)
    organisation('case-categories.json', category.code, 'defaultOrganisation', category.defaultOrganisation)
  for (const document of files.reports) {
    organisation(document.file, document.key, 'publishedBy', document.publishedBy)
    item(document.file, document.key, document.item)
    channel(document.file, document.key, document.channel)
    const cells = new Set(cellsOf(reportFormatOf(Number(document.period.to.slice(0, 4)))).map(({ id }) => id))
    const words = document.blocks.map((block) => ('text' in block ? block.text : '')).join('')
    for (const { cell, quote } of document.figures) {
      if (!cells.has(cell)) report(document.file, document.key, `figures「${cell}」不是这一年报告格式里的数`)
      if (!words.includes(quote)) report(document.file, document.key, `figures「${cell}」的 quote 在正文里没有：${quote}`)
    }
  }

  for (const notice of files.samples.notices) {
    organisation('samples.json', notice.key, 'organisation', notice.organisation)
    item('samples.json', notice.key, notice.item)
    for (const code of notice.villages) village('samples.json', notice.key, 'villages', code)
    checkNoticeBoards(files, notice, report)
    checkNoticeFields(files, notice, report)
    if ((notice.state === 'published') !== (notice.publishedDaysAgo !== null))
      report('samples.json', notice.key, 'publishedDaysAgo 只有已发布的才有，已发布的必须有')
  }
  for (const list of files.samples.lists) village('samples.json', list.key, 'village', list.village)
  for (const sample of files.samples.cases) {
    village('samples.json', sample.key, 'place.village', sample.place.village)
    must(known.categories, 'case-categories.json', 'samples.json', sample.key, 'category', sample.category)
    const category = files.caseCategories.find(({ code }) => code === sample.category)
    if (category && !category.kinds.includes(sample.kind)) report('samples.json', sample.key, `category「${sample.category}」不收 ${sample.kind}`)
    if (sample.anonymous !== (sample.contactName === null)) report('samples.json', sample.key, '匿名的不能有 contactName，不匿名的要有')
    const problem = storyProblem(sample, known.organisations)
    if (problem) report('samples.json', sample.key, problem)
  }
  return problems
}

/** A code names one thing: the database is keyed by it. */
function checkDoubles(files: TenantFiles, report: Report) {
  const lists: [file: string, keys: (string | number)[]][] = [
    ['organisations.json', files.organisations.map(({ code }) => code)],
    ['channels.json', files.channels.map(({ code }) => code)],
    ['boards.json', files.boards.map(({ key }) => key)],
    ['catalogue.json', files.catalogue.flatMap((area) => [area.code, ...area.items.map(({ code }) => code)])],
    ['case-categories.json', files.caseCategories.map(({ code }) => code)],
    ['local-holidays.json', files.localHolidays.years.map(({ year }) => year)],
    ['local-holidays.json', files.localHolidays.years.flatMap(({ days }) => days.map(({ date }) => date))],
    ['reports', files.reports.map(({ key }) => key)],
    ['samples.json', [...files.samples.notices, ...files.samples.lists, ...files.samples.cases].map(({ key }) => key)],
    ['tenant.json', files.tenant.hotlines.map(({ code }) => code)],
  ]
  for (const [file, keys] of lists)
    for (const double of new Set(keys.filter((key, index) => keys.indexOf(key) !== index))) report(file, double, '出现了两次')
}

function checkTree({ tenant, organisations }: TenantFiles, report: Report) {
  const file = 'organisations.json'
  const byCode = new Map(organisations.map((organisation) => [organisation.code, organisation]))
  const root = byCode.get(tenant.code)
  if (root?.kind !== 'township') report(file, tenant.code, '没有这个乡镇本身，或者 kind 不是 township')
  for (const { code, kind, parent } of organisations) {
    if (parent === null && code !== tenant.code) report(file, code, '只有乡镇本身可以没有 parent')
    if (parent !== null && !byCode.has(parent)) report(file, code, `parent「${parent}」在 organisations.json 里没有`)
    if (kind === 'village' && !(code.startsWith(tenant.code) && /^\d{12}$/.test(code)))
      report(file, code, `村的代码要是 12 位数字，并以 ${tenant.code} 开头`)

    const seen = new Set([code])
    for (let up = parent; up !== null; up = byCode.get(up)?.parent ?? null) {
      if (seen.has(up)) {
        report(file, code, 'parent 绕成了圈')
        break
      }
      seen.add(up)
    }
  }
}

function checkHolidays({ localHolidays }: TenantFiles, report: Report) {
  for (const { year, status, days } of localHolidays.years) {
    if (status === 'pending' && days.length > 0) report('local-holidays.json', year, '待录入的年份不能有日期')
    for (const { date } of days) if (!date.startsWith(`${year}-`)) report('local-holidays.json', year, `${date} 不是这一年的日期`)
  }
}

function checkNoticeBoards({ boards }: TenantFiles, notice: TenantFiles['samples']['notices'][number], report: Report) {
  if (notice.boards === 'all') return
  for (const key of notice.boards) {
    const board = boards.find((candidate) => candidate.key === key)
    if (!board) report('samples.json', notice.key, `boards「${key}」在 boards.json 里没有`)
    else if (board.village !== null && notice.villages.length > 0 && !notice.villages.includes(board.village))
      report('samples.json', notice.key, `boards「${key}」是别的村的`)
  }
}

/** What a sample fills in must be what a clerk could hand in. */
function checkNoticeFields({ catalogue, organisations }: TenantFiles, { key, item, fields }: TenantFiles['samples']['notices'][number], report: Report): void {
  if (!fields) return
  const form = fieldForm(catalogue.flatMap(({ items }) => items).find(({ code }) => code === item)?.form ?? '')
  if (!form) return report('samples.json', key, `事项「${item}」没有填写单，不能用 fields`)
  const villages = organisations.filter(({ kind }) => kind === 'village').map(({ name }) => name)
  for (const problem of checkFields(form, fields, { villages })) report('samples.json', key, `fields：${problemWords(form, problem)}`)
}
