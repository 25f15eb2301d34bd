import type { NoticeCard } from '@mingbai/contracts/notice-card'
import type { Notice } from '@mingbai/contracts/notices'
import type { TopicCard } from '@mingbai/contracts/topic-card'
import { handledAtHall } from '@mingbai/rules/hall/handled-at-hall'
import { visible, type Viewer } from '@mingbai/rules/visibility'
import type { Scope } from '../house'
import { Refusal } from '../http/refusal'
import { organisationName } from '../tenant/book'
import { presentAttachment, type AttachmentRow } from '../uploads/present-attachment'
import { presentTargets, type Target } from './explanations'
import { villageCodes, type NoticeCardRow, type NoticeRow } from './notice-row'

const anyone: Viewer = { kind: 'anyone' }

/** The only way out for a disclosure's row: refuses as if it did not exist. */
export function presentNoticeCard(row: NoticeCardRow, scope: Scope, viewer: Viewer = anyone): NoticeCard {
  if (!visible(row, viewer, scope.at)) throw new Refusal('noticeNotFound')
  const { tenant } = scope
  return {
    id: row.publicId,
    title: row.title,
    summary: row.summary,
    area: tenant.items.get(row.area)?.name ?? '',
    organisation: organisationName(tenant, row.organisation),
    villages: villageCodes(row).map((code) => ({ code, name: organisationName(tenant, code) })),
    publishedOn: row.publishedOn ?? scope.today,
    corrected: row.version > 1,
    sample: row.sample,
    ...(row.lastDay === null ? {} : { lastDay: row.lastDay }),
    ...(row.forGroups === '' ? {} : { groups: row.forGroups.split('、') }),
  }
}

export interface NoticeExtras {
  attachments: AttachmentRow[]
  /** Of a draft; never public. */
  voice?: AttachmentRow
  history: Notice['history']
  postedAt: string[]
  /** From when the document that it published is repealed. */
  repealedOn?: string
  /** Year of the 年度报告 that it is. */
  report?: number
  targets: readonly Target[]
  explainedBy?: NoticeCardRow[]
  related?: NoticeCardRow[]
  topics?: readonly TopicCard[]
}

/** The choices of the field 有效性 that say more than 有效. */
const validityWords = new Map<string, Notice['validity']>([['已修改', 'amended'], ['废止', 'repealed']])

/** As its form says it (政策文件 has a field for it), unless the register of documents knows better. */
function validityOf({ fieldValues }: Pick<NoticeRow, 'fieldValues'>, { repealedOn }: NoticeExtras): Pick<Notice, 'validity' | 'repealedOn'> {
  if (repealedOn !== undefined) return { validity: 'repealed', repealedOn }
  const said = fieldValues?.values.valid
  return { validity: (typeof said === 'string' && validityWords.get(said)) || 'valid' }
}

export function presentNotice(row: NoticeRow, extras: NoticeExtras, scope: Scope, viewer: Viewer = anyone): Notice {
  return {
    ...presentNoticeCard(row, scope, viewer),
    item: { code: row.item, name: scope.tenant.items.get(row.item)?.name ?? '' },
    blocks: row.blocks,
    attachments: extras.attachments
      .filter(({ audience }) => visible({ audience, publicFrom: null, publicUntil: null }, viewer, scope.at))
      .map((file) => presentAttachment(file, scope.keys, scope.now)),
    indexNumber: row.indexNumber,
    ...validityOf(row, extras),
    version: row.version,
    history: extras.history,
    atHall: handledAtHall(scope.tenant.items.get(row.item)?.form ?? ''),
    postedAt: extras.postedAt,
    explains: presentTargets(extras.targets),
    explainedBy: (extras.explainedBy ?? []).map((one) => presentNoticeCard(one, scope)),
    ...(extras.topics?.length ? { topics: [...extras.topics] } : {}),
    ...(row.elsewhere ? { elsewhere: row.elsewhere } : {}),
    ...(extras.report === undefined ? {} : { report: extras.report }),
    related: (extras.related ?? []).map((one) => presentNoticeCard(one, scope)),
  }
}
