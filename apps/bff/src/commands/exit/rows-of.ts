import type { Bind } from '../../database/bind-guard'

/** Tables without a tenant of their own, and whose row each of theirs belongs to. */
const through: Readonly<Record<string, string>> = {
  also_met: 'case_id IN (SELECT id FROM case_file WHERE tenant = ?)',
  disclosure_version: 'disclosure_id IN (SELECT id FROM disclosure WHERE tenant = ?)',
  explanation: 'disclosure_id IN (SELECT id FROM disclosure WHERE tenant = ?)',
  people_list_row: 'batch IN (SELECT batch FROM people_list WHERE tenant = ?)',
  topic_notice: 'topic_id IN (SELECT id FROM topic WHERE tenant = ?)',
  resident_case: 'resident_id IN (SELECT id FROM resident WHERE tenant = ?)',
  message_grant: 'resident_id IN (SELECT id FROM resident WHERE tenant = ?)',
  resident_follower: 'resident_id IN (SELECT id FROM resident WHERE tenant = ?)',
  staff_phone: 'session_hash IN (SELECT hash FROM session WHERE tenant = ?)',
  tenant: 'code = ?',
}

/** The county's, or the process's own: nothing of a township. */
const nobodys = ['job', 'budget', 'wechat_token']

export interface RowsOf {
  where: string
  params: Bind[]
}

/** The rows of one tenant where a database has more. Null: none of this table. */
export function rowsOf(table: string, columns: readonly string[], tenant: string): RowsOf | null {
  if (nobodys.includes(table)) return null
  if (table === 'stored_blob') return { where: 'hash IN (SELECT blob_hash FROM attachment WHERE tenant = ? UNION SELECT thumb_hash FROM attachment WHERE tenant = ?)', params: [tenant, tenant] }
  const where = through[table] ?? (columns.includes('tenant') ? 'tenant = ?' : null)
  if (!where) throw new Error(`${table}: whose rows these are is not known`)
  return { where, params: [tenant] }
}
