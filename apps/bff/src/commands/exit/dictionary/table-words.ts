/** What a column means. What it is written as (time, day, flag, number, text) the schema knows. */
export type ColumnWords = string

export interface TableWords {
  is: string
  columns: Readonly<Record<string, ColumnWords>>
}

/** A code of a fixed list, each with the word that people see. */
export const oneOf = (words: string, labels: Readonly<Record<string, string>>): ColumnWords => `${words}：${Object.entries(labels).map(([code, label]) => `${code} ${label}`).join('，')}`

/** Columns that mean the same wherever they stand; a table may say more of its own. */
export const sameEverywhere: Readonly<Record<string, ColumnWords>> = {
  id: '内部编号，各表之间用它相连', public_id: '公开编号，地址里用的', tenant: '哪个乡镇（tenant.code）', seq: '第几步：每改一次加一', procedure_version: '按程序的第几版办', state: '办到哪一步：代码见程序表', previous_state: '上一步', sample: '是不是示例：示例不进统计、不进账本',
  audience: '谁能看：public 任何人，village 本村，parties 当事人，staff 工作人员，supervision 监督的人', public_from: '从什么时候起公开；空：没有公开', public_until: '公开到什么时候；空：一直', created_at: '建立的时刻', updated_at: '最近一次改动的时刻', active: '是不是还在用', position: '排在第几',
  entered_by: '谁登记的（staff.id）；空：不是工作人员登记的', entered_at: '登记的时刻', recorded_by: '谁登记的（staff.id）', recorded_at: '登记的时刻', made_by: '谁做的（staff.id）', made_at: '做的时刻', author_id: '谁写的（staff.id）', staff_id: '哪位工作人员（staff.id）',
  submission_key: '提交时手机给的一次性号码：同一个号码只收一次', submission_digest: '提交内容的摘要：同号不同文会被认出来', upload_key: '上传时的一次性号码：同一个号码只存一次', token_hash: '手机上凭据的 SHA-256', attempts: '试过几次（次）', due_at: '什么时刻再做', claimed_until: '有进程占着，到什么时刻',
}
