import { opennessLabels } from '@mingbai/contracts/document-labels'
import { disclosureStateLabels } from '@mingbai/contracts/labels'
import { peopleListKindLabels, peopleListStateLabels } from '@mingbai/contracts/people-list-labels'
import { oneOf, type TableWords } from './table-words'

/** What the township makes public, where it hangs, and what shows that it does. */
export const publishingTables: Record<string, TableWords> = {
  disclosure: {
    is: '公开信息（公告）',
    columns: {
      state: oneOf('办到哪一步', disclosureStateLabels), title: '标题', summary: '一句话', text: '正文，写稿人打的字', blocks: '正文分成的段、表、图，JSON', field_values: '按目录填的栏目，JSON；空：自由写的', area: '公开目录一级（catalogue_item.code）', item: '公开目录二级事项（catalogue_item.code）', organisation: '公开主体：单位代码',
      villages: '面向哪些村：代码用逗号隔开；空：全乡', boards: '写稿人选的公开栏（board.id），JSON 列表', index_number: '索引号', version: '第几版', draft_key: '在手机上写稿时的一次性号码；空：在电脑上写的', published_at: '首次发布的时刻', published_on: '首次发布的日子', publish_on: '定好哪天自动发布', withdraw_on: '定好哪天自动撤下', review_by: '急发的要在哪天前补审',
      last_day: '里面说的事到哪天为止；空：没有期限', for_groups: '给哪些人看的，用、隔开；空：所有人', elsewhere: '先在别的网站发过的：来源和网址，JSON；空：在这里发的',
    },
  },
  disclosure_version: { is: '公开信息的每一版', columns: { disclosure_id: '哪一条（disclosure.id）', version: '第几版', title: '标题', summary: '一句话', blocks: '正文，JSON', field_values: '按目录填的栏目，JSON', reason: '为什么改', changes: '公众能看的改动说明，JSON；空：没有', published_on: '这一版发布的日子' } },
  notice_listing: { is: '公开信息的列表（由 disclosure 算出，可以不要）', columns: { place: '在哪里列：村的代码，或全乡', area: '公开目录一级', published_at: '发布的时刻', disclosure_id: '哪一条（disclosure.id）' } },
  explanation: { is: '解读和它解读的文件', columns: { disclosure_id: '解读（disclosure.id）', target_id: '被解读的（disclosure.id）' } },
  topic: { is: '专栏', columns: { title: '标题', intro: '开头的话', from_on: '从哪天起', until_on: '到哪天止' } },
  topic_notice: { is: '专栏里放的公开信息', columns: { topic_id: '哪个专栏（topic.id）', disclosure_id: '哪一条（disclosure.id）' } },
  posting: { is: '公开栏的页面和屏幕上正在挂什么', columns: { disclosure_id: '哪一条（disclosure.id）', channel: '渠道代码（channel.code）', board_id: '哪块栏（board.id）', from_at: '从什么时刻起', until_at: '到什么时刻；空：还在挂' } },
  posting_record: {
    is: '发布登记（条次）：一条信息、一个渠道、一天',
    columns: { disclosure_id: '哪一条（disclosure.id）', channel: '渠道代码（channel.code）', board_id: '哪块栏（board.id）；空：不是栏', sheet: '第几号清单；空：不是清单', link: '网址', note: '备注', posted_on: '发的日子', taken_down_on: '撤下的日子；空：还在', state: 'posted 发了，takenDown 撤下了，cancelled 登错了不算', post_key: '防止登两遍的号码' },
  },
  sheet: { is: '贴在栏上的清单', columns: { board_id: '哪块栏（board.id）', number: '这块栏的第几张', shows: '上面有什么，JSON', digest: '内容的摘要：内容没变就是同一张', hung_at: '挂上的时刻；空：还没有挂', hung_by: '谁挂的（staff.id）' } },
  sign: { is: '标语宣传牌', columns: { street: '哪条街：渠道代码（channel.code）', number: '第几块', words: '上面的字', subject: '主题', place: '位置', state: '还在不在：代码', checked_on: '最近查看的日子' } },
  article: {
    is: '公开信息发到公众号的一篇',
    columns: { disclosure_id: '哪一条（disclosure.id）', version: '第几版', article_key: '防止发两遍的号码', asked: '已经向微信提了、还没有回话的：draft 存草稿，submit 提交发布', thumb_id: '封面在微信的编号', media_id: '草稿在微信的编号', publish_id: '发布任务在微信的编号', article_id: '文章在微信的编号', link: '文章网址', reason: '停在这里的原因：代码', sent_by: '谁发的（staff.id）' },
  },
  people_list: {
    is: '名单（低保、补贴等）：只在村里的栏上看',
    columns: {
      state: oneOf('办到哪一步', peopleListStateLabels), kind: oneOf('哪一种名单', peopleListKindLabels), title: '标题', village: '村的代码', organisation: '公开主体：单位代码', columns: '表里有哪几栏，JSON 列表', batch: '现在算数的那一批（people_list_row.batch）', households: '几户（户）', people: '几人（人）', amount: '金额合计（分，写成文字）', last_day: '公示到哪天', paper_up: '纸是不是可能还挂着',
      import_state: '导入到哪一步', import_rows: '导入了几行（行）', import_note: '导入时发现的，JSON',
    },
  },
  people_list_row: { is: '名单的一行', columns: { batch: '哪一批', name: '户主或本人姓名', group_name: '几队几组', item: '哪一项', people: '几人（人）', area: '面积（按原表写的）', amount: '金额（分）' } },
  official_document: {
    is: '公文登记',
    columns: { number: '文号', number_key: '防止同号的号码', title: '标题', made_on: '成文日期', organisation: '制发单位代码', openness: oneOf('公开属性', opennessLabels), ground: '不公开或依申请公开的依据：代码', normative: '是不是规范性文件', notice: '公开它的那条信息的公开编号', evaluated_on: '最近一次评估后决定保留的日子', repealed_on: '废止的日子；空：有效' },
  },
  arising: { is: '有一件事要公开', columns: { item: '哪个事项（catalogue_item.code）', organisation: '哪个单位', title: '什么事', arose_on: '哪天发生的', cancelled: '登错了，不算' } },
  nil_return: { is: '空表：这一期没有要公开的', columns: { item: '哪个事项（catalogue_item.code）', organisation: '哪个单位', period: '哪一期', reason: '为什么没有', given_on: '报的日子', given_at: '报的时刻' } },
  check_reason: { is: '发出前查出的词为什么留着', columns: { notice: '哪一条的公开编号', found: '查出的词', reason: '为什么留着', at: '说的时刻' } },
  plan_point: {
    is: '年度工作要点：一个单位的一条',
    columns: { year: '哪一年', month: '哪个月办（1–12）', organisation: '哪个单位', words: '要办什么', proof: '拿什么证明', note: '退回时说的话', approved_on: '审定的日子', done_on: '办了的日子；空：还没有', link_type: '证明是哪一类', link_id: '证明的那一条（那张表的 id）', done_words: '没有要办的，为什么' },
  },
  plan_amendment: { is: '审定后的要点改过、划掉的记录', columns: { point: '哪一条（plan_point.id）', amended_on: '改的日子', was: '原来写的', reason: '为什么改' } },
  self_check: { is: '一个村一个季度的自查表', columns: { village: '村的代码', quarter: '哪个季度，YYYY-Qn', answers: '每一项的回答，JSON', facts: '确认时系统知道的数，JSON；空：每次现算', said_by: '谁说的', note: '退回时说的话', confirmed_on: '确认的日子', confirmed_by: '谁确认的（staff.id）' } },
  annual_report: {
    is: '一年的政府信息公开年度报告',
    columns: { year: '哪一年', reported: '是不是系统以前印过的：数照原样', source: '原报告的出处', form: '原报告用哪个格式印的：代码；空：按年份', printed_on: '原报告印发的日子', changeover: '以前的数算到哪天；以后的由系统数', whole_because: '系统年中才启用，为什么没有漏', texts: '各部分的文字，JSON；{{名称}} 是活的数', notice: '发布成的那条信息的公开编号', withdrawn_on: '以前发的报告哪天撤下的；空：没有撤下', withdrawn_because: '为什么撤下', frozen: '送出时的全部数和字，JSON；空：还没有' },
  },
  report_amendment: { is: '登记的原报告改过、撤下的记录：哪一格从多少改到多少', columns: { year: '哪一年', amended_on: '改的日子', changes: '改了什么，JSON', reason: '为什么改', notice: '撤下的是哪条信息（公开编号）；空：是改，不是撤下' } },
  report_explanation: { is: '年度报告里要看一看的一处，为什么是这样', columns: { year: '哪一年', finding: '哪一处：代码', sentence: '说明的时候它怎么写的；数变了就要再看', reason: '为什么是这样' } },
  report_figure: { is: '年度报告里人填的一个数和理由', columns: { year: '哪一年', cell: '哪一格', kind: '哪一种：opening 以前的数，correction 改数，manual 人工填报，reported 报告原数', value: '多少（件、项等；金额是分）', about: '是不是“多”“余”：至少这么多', reason: '理由、出处' } },
  report_entry: {
    is: '年报台账：别处没有登记的',
    columns: { kind: '哪一类：代码', happened_on: '哪天的事', title: '什么事', number: '多少（件、次、人等）', amount: '金额（分）', evidence: '证据', minutes: '培训多长（分钟）', attendees: '参加培训的人，JSON；不进报告', struck: '为什么划掉；空：算' },
  },
}
