import type { NoticeDraft } from '@mingbai/contracts/staff-notices'
import { canonical } from '@mingbai/rules/ledger/hash'
import { Refusal } from '../http/refusal'
import { sha256 } from '../keys/seal'
import type { Book } from '../tenant/book'
import type { Disclosure } from './disclosure.entity'
import { composedDraft, concernColumns, filledOf } from './filled'
import type { NoticeRow } from './notice-row'
import { blocksFromText } from '@mingbai/contracts/text-blocks'

/** What of a draft goes into the row. Throws badRequest when a code is not one of the tenant's. */
export function draftColumns(given: NoticeDraft, tenant: Book): Partial<Disclosure> {
  const draft = composedDraft(given, tenant)
  const filled = filledOf(draft, tenant)
  const item = tenant.items.get(draft.item)
  const villages = draft.villages.filter((code) => tenant.organisations.has(code))
  const boards = draft.boards.filter((id) => tenant.boards.has(id))
  if (draft.item !== '' && !item) throw new Refusal('badRequest', { detail: 'item' })
  if (!tenant.organisations.has(draft.organisation)) throw new Refusal('badRequest', { detail: 'organisation' })
  return {
    title: draft.title.trim(), summary: draft.summary.trim(), text: draft.text, blocks: JSON.stringify(blocksFromText(draft.text)), fieldValues: filled && JSON.stringify(filled), ...concernColumns(filled),
    item: draft.item, area: item?.parent ?? draft.item, organisation: draft.organisation, villages: villages.join(','), boards: JSON.stringify(boards),
  }
}

export function contentDigest({ title, summary, text }: Pick<NoticeRow, 'title' | 'summary' | 'text'>): string {
  return sha256(canonical({ title, summary, text }))
}
