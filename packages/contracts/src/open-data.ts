import { dateSchema } from './common'
import * as z from 'zod/mini'

/** 开放数据: what anybody may take away whole, by year. One list feeds files, dictionary, catalogue, page and OpenAPI. */
export const openDataPath = '/open-data'
export const openDataFormats = ['csv', 'json'] as const
export type OpenDataFormat = (typeof openDataFormats)[number]
export const openDataTypes: Record<OpenDataFormat, string> = { csv: 'text/csv', json: 'application/json' }

export const openDataFile = (set: string, year: number | string, format: OpenDataFormat): string => `${openDataPath}/${set}-${year}.${format}`
export const dictionaryPath = `${openDataPath}/dictionary.json`
export const openDataCatalogPath = `${openDataPath}/catalog.jsonld`

/** What a value is, in the words of the dictionary. */
export interface Field {
  description: string
  schema: z.ZodMiniType
}

const field = (description: string, schema: z.ZodMiniType): Field => ({ description, schema })
const text = z.string()
const maybe = z.nullable(z.string())
const day = z.nullable(dateSchema)
const count = z.number()
const share = z.nullable(z.number())

export interface DataSet {
  title: string
  description: string
  fields: Readonly<Record<string, Field>>
}

const dataSet = (title: string, description: string, fields: DataSet['fields']): DataSet => ({ title, description, fields })

export const dataSets = {
  notices: dataSet('公开信息', '一年里公布的每一条，公布中的才在里面：撤下的、到期的和只在村里看的名单不在里面。按公布日期排。', {
    id: field('编号，网址里用的就是它', text), index_number: field('索引号', text), title: field('标题', text), summary: field('一句话看懂', text),
    area: field('公开目录的一级事项', text), item: field('公开目录的二级事项', text), organisation: field('发布单位', text), villages: field('给哪几个村看的，用顿号隔开；空的是全乡', text),
    published_on: field('公布日期', dateSchema), version: field('第几版；大于 1 就是更正过', count), text: field('全文', text), url: field('网页地址', text),
  }),
  postings: dataSet('发布条次', '公布的内容每个月在各种渠道（公示栏、公众号、广播等）发了多少次。一条发三处，是 1 条、3 条次。', {
    month: field('月份，如 2026-11', text), channel: field('渠道代码', text), channel_name: field('渠道名称', text), notices: field('条：多少条不同的内容', count), postings: field('条次：一共发了多少次', count),
  }),
  cases: dataSet('反映的事', '公开办理的投诉、建议、求助咨询、依申请公开和代表建议，一件一行。没有姓名和电话；内容审核以后才有；举报不在里面。按收到日期排。', {
    id: field('编号，网址里用的就是它', text), number: field('受理编号', text), kind: field('类别代码', text), kind_label: field('类别', text), category: field('哪一方面的事', text), village: field('哪个村', text),
    received_on: field('收到日期', dateSchema), state: field('办到哪一步（代码）', text), state_label: field('办到哪一步', text), due_on: field('应在哪天前办完；不在计期限的为空', day), closed_on: field('办结日期；没办完的为空', day),
    outcome: field('结果', text), rating: field('反映人的评价；没有评价写“未评价”', text), words: field('内容，遮住了个人信息；还没审核或没有公开的为空', maybe), url: field('网页地址', text),
  }),
  figures: dataSet('办理情况', '一年里收到的投诉、建议和求助咨询，合计和按类、按村数的数。件数太少的不算百分比。', {
    group: field('all 合计、kind 按类、village 按村', z.enum(['all', 'kind', 'village'])), code: field('类别代码或村的区划代码；合计为空', text), label: field('名称', text),
    received: field('收到多少件', count), closed: field('办结多少件', count), open: field('还在办多少件', count), withdrawn: field('撤回多少件；只有合计有', share), referred: field('转给别的单位多少件；只有合计有', share),
    on_time_of: field('算按期办结的有多少件；只有合计有', share), on_time_share: field('按期办结的占几成，0 到 1；太少为空', share), rated: field('多少人评价；只有合计有', share), satisfied_share: field('满意的占几成，0 到 1；太少为空', share),
    median_days: field('一般多少天办完；太少为空', share),
  }),
  money: dataSet('钱花到哪里了', '补贴按村合计，是公示期满以后名单上的总数，没有人名；户数太少的名单哪里都不算。“三公”经费按公布过的预算、决算，同一年有更正的只取最后一次。', {
    group: field('subsidy 补贴、threeCosts “三公”经费', z.enum(['subsidy', 'threeCosts'])), code: field('村的区划代码；“三公”为空', text), label: field('村名，或者经费的名称', text),
    stage: field('预算或决算；补贴为空', maybe), lists: field('几份名单；“三公”为空', share), households: field('户次：一户在两份名单里算两次；“三公”为空', share), amount: field('金额，元', count),
  }),
} as const satisfies Record<string, DataSet>

export type DataSetName = keyof typeof dataSets
export const dataSetNames: readonly DataSetName[] = ['notices', 'postings', 'cases', 'figures', 'money']

/** One row: the fields of its set, text, numbers or nothing. */
export type DataRow = Readonly<Record<string, string | number | null>>

const rowSchemaOf = (name: DataSetName) => z.strictObject(Object.fromEntries(Object.entries(dataSets[name].fields).map(([key, { schema }]) => [key, schema])))
export const dataRowSchemas: Record<DataSetName, z.ZodMiniType> = { notices: rowSchemaOf('notices'), postings: rowSchemaOf('postings'), cases: rowSchemaOf('cases'), figures: rowSchemaOf('figures'), money: rowSchemaOf('money') }

export const dictionarySchema = z.object({
  publisher: z.string(), licence: z.string(),
  sets: z.array(z.object({
    name: z.string(), title: z.string(), description: z.string(), years: z.array(z.number()),
    fields: z.array(z.object({ name: z.string(), type: z.enum(['text', 'number', 'date']), mayBeEmpty: z.boolean(), description: z.string() })),
  })),
})
export type Dictionary = z.infer<typeof dictionarySchema>

/** What a tenant says as long as it has said nothing of its own. */
export const defaultLicence = '可以免费下载、转发、加工和商用，不用申请。请写明来源和下载日期，不要改变原意，不要拿来辨认反映问题的人。'
