import type { DataRow } from '@mingbai/contracts/open-data'
import { pageUrl } from '@mingbai/contracts/routes'
import * as z from 'zod/mini'
import { blocksSchema } from '@mingbai/contracts/blocks'
import { rowJson } from '../database/row-types'
import type { Scope } from '../house'
import { AT_ONCE, pageThrough } from '../http/page-through'
import { noticeCardColumns, noticeCardRowSchema } from './notice-row'
import { presentNoticeCard } from './present-notice'
import { textFromBlocks } from '@mingbai/contracts/text-blocks'

const openRow = z.extend(noticeCardRowSchema, { item: z.string(), indexNumber: z.string(), blocks: rowJson(blocksSchema) })
type OpenRow = z.infer<typeof openRow>
const yearRow = z.object({ year: z.string() })

/** 示例 never leave the house; what was withdrawn or has ended is not in it. */
const PUBLIC = "d.tenant = ? AND d.sample = 0 AND d.audience = 'public' AND d.public_from <= ? AND (d.public_until IS NULL OR d.public_until > ?) AND d.published_on IS NOT NULL"

export const openNotices = {
  async years({ db, tenant, at }: Scope): Promise<number[]> {
    const rows = await db.read(yearRow, `SELECT DISTINCT SUBSTR(d.published_on, 1, 4) AS year FROM disclosure d WHERE ${PUBLIC}`, [tenant.code, at, at])
    return rows.map(({ year }) => Number(year))
  },
  async *rows(year: number, scope: Scope): AsyncGenerator<DataRow> {
    const { db, tenant, at, origin } = scope
    const read = (last: OpenRow | null) => db.read(openRow, `SELECT ${noticeCardColumns}, d.item, d.index_number, d.blocks FROM disclosure d
      WHERE ${PUBLIC} AND d.published_on >= ? AND d.published_on <= ?${last ? ' AND (d.published_on > ? OR d.id > ?)' : ''} ORDER BY d.published_on, d.id LIMIT ${AT_ONCE}`,
    [tenant.code, at, at, last?.publishedOn ?? `${year}-01-01`, `${year}-12-31`, ...(last ? [last.publishedOn, last.id] : [])])
    for await (const row of pageThrough(read)) {
      const card = presentNoticeCard(row, scope)
      yield {
        id: card.id, index_number: row.indexNumber, title: card.title, summary: card.summary, area: card.area, item: tenant.items.get(row.item)?.name ?? '', organisation: card.organisation,
        villages: card.villages.map(({ name }) => name).join('、'), published_on: card.publishedOn, version: row.version, text: textFromBlocks(row.blocks), url: origin + pageUrl('notice', { id: card.id }),
      }
    }
  },
}
