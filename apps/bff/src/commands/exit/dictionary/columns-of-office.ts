import { holidayKindLabels } from '@mingbai/contracts/calendars'
import { boardKindLabels, roleLabels, timeClassLabels } from '@mingbai/contracts/labels'
import { oneOf, type TableWords } from './table-words'

/** The township itself: its bodies, people, places and settings; what is sent out; and what only this program needs. */
export const officeTables: Record<string, TableWords> = {
  tenant: { is: '乡镇', columns: { code: '行政区划代码，9 位', name: '名称', settings: '各项设置，JSON', generation: '内容的版本号：每次写都加一', book_generation: '名称、公开栏、设置的版本号', live_since: '正式启用的时刻；空：试用中' } },
  counter: { is: '连号：受理编号等', columns: { name: '哪个号', value: '用到几号' } },
  organisation: { is: '单位：站所、村、小组', columns: { code: '代码；村是 12 位区划代码', name: '名称', kind: '哪一类：代码', parent: '上级单位代码', phone: '电话', duty: '职责' } },
  case_category: { is: '反映事项的分类', columns: { code: '代码', name: '名称', hint: '提示写什么', kinds: '适合哪些办件，用逗号隔开', organisation: '归哪个单位' } },
  board: { is: '公开栏、信箱、屏幕', columns: { code: '印在纸上的码，全局唯一，不再用', config_key: '在乡镇文件夹里的键；空：在工作台加的', name: '名称', kind: oneOf('哪一种', boardKindLabels), organisation: '归哪个单位', village: '在哪个村', place: '位置', place_verified: '位置是不是核实过' } },
  channel: { is: '发布渠道：网站、公众号、公示栏、广播等', columns: { code: '代码', name: '名称', kind: '哪一类：代码', national: '国家清单里的叫法' } },
  catalogue_item: {
    is: '公开目录：一级（没有上级）和二级事项',
    columns: {
      code: '代码', parent: '上级代码；空：一级', name: '名称', plain_name: '老百姓的叫法', elements: '公开要素，JSON 列表', time_class: oneOf('时间类型', timeClassLabels), basis: '依据', verified: '是不是核实过', limit_code: '公开时限：规则代号', body: '公开主体：单位代码，或 villages 各村', channels: '公开渠道和载体，JSON', readers: '公开对象：代码', way: '公开方式：proactive 主动，onRequest 依申请',
      level: '公开层级：代码', needs_section16_review: '可能是内部事务，发前要先看（条例第十六条）', form: '按哪张表填；空：自由写', limit_note: '对时限的备注，不公开', responsible_id: '责任人（staff.id），不公开', stand_in_id: '顶班的人（staff.id），不公开', own: '是不是自己加的',
    },
  },
  holiday_year: { is: '一年的放假安排', columns: { year: '哪一年', kind: oneOf('谁的', holidayKindLabels), days: '放假和调班的日子，JSON', source: '通知的文号', digest: '确认的那份的摘要', moved_cases: '改了几件办件的期限（件）', confirmed_at: '确认的时刻' } },
  staff: { is: '工作人员', columns: { account: '账号', name: '姓名', password_hash: '密码的 argon2id 摘要', must_change_password: '要先改密码', demo: '试用账号：正式启用前要停掉' } },
  staff_role: { is: '工作人员的身份', columns: { role: oneOf('身份', roleLabels), organisation: '在哪个单位' } },
  delegation: { is: '我不在：请人顶班', columns: { role: oneOf('顶的身份', roleLabels), organisation: '在哪个单位', deputy_id: '谁顶（staff.id）', from_on: '从哪天起', until_on: '到哪天止', reason: '原因', ended_at: '提前结束的时刻；空：没有' } },
  session: { is: '登录（本程序用，可以不要）', columns: { hash: '凭据的 SHA-256', kind: '谁的：staff 电脑，staffPhone 手机，resident 村民', staff_id: '是谁（staff.id；村民是 resident.id）', expires_at: '到什么时刻', revoked_at: '退出的时刻；空：没有' } },
  staff_phone: {
    is: '绑定的工作手机',
    columns: { session_hash: '哪次登录（session.hash）', name: '手机名', pin_hash: '手机密码的 argon2id 摘要', openid_hmac: '绑定人的微信 openid 摘要；空：没有用微信', bound_on: '绑定的日子', last_on: '最近用的日子', open_until: '到什么时刻要再输密码', wrong_pins: '连着输错几次（次）', next_try_at: '什么时刻才能再试' },
  },
  staff_phone_invitation: { is: '绑定手机的邀请码', columns: { code_hmac: '邀请码的带密钥摘要', expires_at: '到什么时刻' } },
  message: {
    is: '要送出去的消息：短信、微信',
    columns: {
      recipient_kind: '送给哪一类人', recipient: '送给谁：那张表的 id', object_type: '关于什么', object_id: '关于哪一条', occasion: '因为什么事：同一件事只送一次', channel: '怎么送：sms 短信，wechat 微信', template: '用哪个模板', params: '模板里填的字，JSON', urgent: '值班的日夜都送', state: 'waiting 等着，sent 送出，dead 送不出去，dropped 不该送', reason: '送不出或不送的原因：代码', detail: '给工作人员看的细节',
      best_before: '过了这个时刻就不送；空：一直可送', round: '第几次重送', pieces: '算几条（条）', done_at: '了结的时刻', delivered_at: '到手机的时刻；空：不知道',
    },
  },
  message_phone: { is: '收消息的手机号', columns: { owner: '谁的：id', owner_kind: '哪一类人', phone_sealed: '手机号（密封）', confirmed_at: '验证的时刻；空：还没有验证', code_hmac: '验证码的带密钥摘要', code_until: '验证码到什么时刻', code_tries: '试过几次（次）', on_duty: '是不是值班：有危险的事日夜都告诉' } },
  follower: { is: '关注的手机', columns: { stop_code: '短信里退订网址的码' } },
  follow: { is: '关注了什么', columns: { follower: '哪部手机（follower.id）', kind: '哪一类：village 村，area 目录', code: '村或目录的代码', seen_at: '看到什么时刻', for_groups: '只要给这些人的，用、隔开；空：全部' } },
  mailing: { is: '群发短信', columns: { words: '内容', kind: '发给关注哪一类的人', code: '村或目录的代码', disclosure_id: '哪条公开信息的短样子（disclosure.id）', drafted_by: '谁写的（staff.id）', approved_by: '谁审的（staff.id）', price: '审时一条的价钱（厘）' } },
  outbox: { is: '等着做的事（本程序用）', columns: { topic: '什么事', object_type: '关于什么', object_id: '关于哪一条', payload: '内容，JSON', done_at: '做完的时刻；空：还没有' } },
  search_gram: { is: '搜索索引（由公开文字算出，可以不要）', columns: { gram: '两个字的哈希，32 位', sort_key: '排序用', doc_id: '哪一篇（search_doc.id）' } },
  search_doc: { is: '搜索用的公开文字（可以不要）', columns: { object_type: '哪一类', title: '标题', text: '文字', folded: '去掉差别后的文字', published_at: '公开的时刻', sort_key: '排序用' } },
  budget: { is: '限速的计数（本程序用，可以不要）', columns: { bucket: '被计数者的带密钥摘要', used: '用了几次（次）', ends_at: '到什么时刻重新算' } },
  job: { is: '后台工作由谁在做（本程序用，可以不要）', columns: { name: '哪项工作' } },
  wechat_token: { is: '微信接口的凭据（本程序用，可以不要）', columns: { app_id: '微信账号', token_sealed: '凭据（密封）；空：还没有', expires_at: '到什么时刻', forced_at: '上次强制换新的时刻' } },
}
