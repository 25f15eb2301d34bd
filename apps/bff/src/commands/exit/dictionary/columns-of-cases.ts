import { caseKindLabels } from '@mingbai/contracts/case-labels'
import { sourceLabels } from '@mingbai/contracts/intake-labels'
import { surveySourceLabels } from '@mingbai/contracts/surveys'
import { oneOf, type TableWords } from './table-words'

/** What people send in, and what becomes of it. */
export const caseTables: Record<string, TableWords> = {
  case_file: {
    is: '办件：投诉、建议、咨询、依申请公开、信访、代表建议、复议诉讼（举报另在 tip_off）',
    columns: {
      number: '受理编号：乡镇名、年份、顺序号', kind: oneOf('办件种类', caseKindLabels), words: '来件原话', public_words: '审核、遮住个人信息后公开的话；空：还没有公开', words_state: '内容审核到哪一步：waiting 等审核，shown 已公开，withheld 不公开，private 这一种不公开',
      words_reason: '不公开内容的理由', category: '事项代码（case_category.code）；空：没选', village: '村的代码（organisation.code）；空：没说哪个村', spot: '地点，来件人自己写的', board_id: '扫的哪块公开栏（board.id）；空：不是扫码来的',
      dangerous: '是不是说有危险', contact_sealed: '姓名和电话，密封的 JSON {name, phone}；空：没有留', phone_hmac: '电话的带密钥摘要，只用来找同一个号码', hide_from_handler: '是不是不让承办人看联系方式', tell_me: '是不是同意用消息告诉进展',
      assigned_to: '交给谁办：单位代码', helpers: '协办单位代码的 JSON 列表', concerns: '反映的是哪个单位：它不能办这一件', concerns_staff: '反映的是哪位工作人员（staff.id）：他不能办这一件', outcome: '办结结果的代码', outcome_words: '答复的话', satisfaction: '评价：代码；空：还没有评', reopened: '又反映过几次（次）',
      clock: '在走的或最后走的期限：规则代号', clock_running: '期限是不是在走', clock_started_on: '期限从哪天算起', promise_days: '承诺的天数（工作日）', law_due_on: '法律最长到哪天', promise_due_on: '承诺到哪天', due_on: '两个里早的一天；空：期限没有在走', due_provisional: '是不是预计：放假安排还没有公布',
      clock_pauses: '依法不算在内的时间，JSON 列表', clock_extensions: '延长过的天数，JSON 列表', ask_again_on: '到哪天要再去问一次', received_at: '收到的时刻', received_on: '收到的日子', closed_on: '办结的日子', source: oneOf('从哪里来', sourceLabels), outside_system: '外面系统的代号（12345、信访系统等）', outside_number: '在外面系统里的编号',
      merged_into: '并到了哪一件（case_file.id）', details: '这一种办件自己的栏目，JSON', answer_by: '督办要在哪天前答复', voice_state: '录音听写到哪一步', details_sealed: '只有少数人能打开的栏目（如申请人证件），密封的 JSON', held: '是不是待核：来得太密，先不公开', about_type: '针对什么提的：notice 公开信息，list 名单', about_id: '针对的那一条的公开编号',
    },
  },
  also_met: { is: '“我也遇到了”', columns: { case_id: '哪一件（case_file.id）', device: '手机的带密钥摘要，只为这一件做的：看不出是哪部手机' } },
  tip_off: {
    is: '举报（检举控告）：内容密封，只有乡纪委的口令能打开',
    columns: { number: '受理编号，和办件同一个序列', box: '举报的全部内容，密封给乡纪委的钥匙', source: '怎么来的：app 网上，converted 由办件转来', crowded: '一小时内同一地址来了很多', handed_up_on: '上报的日子', referred_on: '移送的日子', result: '处理结果的代码', closed_on: '了结的日子', received_at: '收到的时刻', received_on: '收到的日子' },
  },
  tip_off_key: {
    is: '乡纪委的钥匙；私钥由浏览器用口令包好，服务器打不开',
    columns: { kid: '钥匙的代号', public_key: '公钥，base64url，32 字节', by_passphrase: '用口令包好的私钥，JSON；空：已交接', by_code: '用恢复码包好的私钥，JSON；空：已交接', handed_on: '交给下一把钥匙的私钥（密封）', in_use: '新来的举报是不是封给它' },
  },
  sealed_file: { is: '举报带的照片等：存之前已密封', columns: { tip_off_id: '哪一件举报（tip_off.id）；空：还没有提交，72 小时后删', blob_hash: '密文的 SHA-256', bytes: '密文大小（字节）' } },
  attachment: {
    is: '照片、附件、录音',
    columns: {
      object_type: '属于什么：none 还没有用上（72 小时后删），其余是表的种类', object_id: '属于哪一条（那张表的 id）', event_seq: '随第几步来的（event.seq）；空：随提交来的', blob_hash: '内容的 SHA-256，即 files/ 里的文件名；不压缩', thumb_hash: '小图内容的 SHA-256；空：没有', mime: '媒体类型', width: '宽（像素）', height: '高（像素）', bytes: '大小（字节）', caption: '说明文字',
      by_staff: '是不是工作人员传的', kind: '种类：picture 照片，document 附件，voice 录音', seconds: '录音多长（秒）', name: '附件的文件名', needs_look: '机器看不全，要有人看过才能公开', looked_by: '谁看过（staff.id）', sealed: '文件内容是不是密封的', remarks: '检查附件里的字时指出的，JSON',
    },
  },
  stored_blob: { is: '每份内容存一次；没人用了就删', columns: { hash: '内容的 SHA-256', uses: '有几处在用（次）', bytes: '大小（字节）' } },
  event: {
    is: '经过：每一步一行，只增不改，前后相扣（账本）',
    columns: {
      object_type: '哪一类：case_file、disclosure 等表', object_id: '哪一条（那张表的 id）', v: '哈希排法的版本', at: '发生的时刻', verb: '做了什么：动作代码', actor_id: '谁做的（staff.id）；空：村民或系统', actor_party: '哪一方做的', public_text: '公开的话；空：没有或已删', public_salt: '公开的话的盐，32 字节', public_digest: '公开的话的 SHA-256（带盐）',
      private_text: '不公开的话；空：没有或已删', private_salt: '不公开的话的盐', private_digest: '不公开的话的 SHA-256（带盐）', prev: '同一条的上一步的哈希', hash: '这一步的哈希', blind: '保密的一步进账本前加的 32 字节；空：以哈希进账本', ledger_seq: '在账本里是第几片；空：还没有进账本，或是示例',
    },
  },
  ledger_head: { is: '账本的封签：每小时一个', columns: { number: '第几号', at: '封的时刻', first: '从第几片起', count: '几片', root: '这些片的默克尔树根', prev: '上一个封签的哈希', hash: '这个封签的哈希', kid: '签名钥匙的代号', signature: 'Ed25519 签名，base64url' } },
  recheck_draw: { is: '每月抽查的抽签：抽一次，不再改', columns: { month: '哪个月，YYYY-MM', head_number: '用第几号封签抽的', head_hash: '那个封签的哈希', head_at: '那个封签的时刻', numbers: '参加抽签的受理编号，JSON 列表', drawn: '抽中的受理编号，JSON 列表' } },
  letter_box_opening: { is: '意见信箱开箱记录', columns: { box: '哪个信箱', opened_on: '开箱的日子', first_by: '开箱人一（staff.id）', second_by: '开箱人二（staff.id）', letters: '几封信（封）', note: '备注' } },
  outside_client: {
    is: '接入单位：别的系统；停用后保留',
    columns: { name: '名称', system: '系统代号', slot: '占着的位置：同一系统只能有一个在用的；空：已停用', key_id: '接入编号', secret_sealed: '签名用的密钥（密封）', webhook_url: '消息送到哪个地址；空：不送', trouble: '上一封为什么没有送到；空：送到了或还没有送过', created_by: '谁建的（staff.id）' },
  },
  resident: { is: '用微信登录过的村民：只有密封的 openid', columns: { openid_sealed: '微信 openid（密封）', openid_hmac: 'openid 的带密钥摘要，用来再认出来', visited_at: '最近一次来的时刻' } },
  resident_case: { is: '村民在新手机上找得回的办件；举报从不在内', columns: { resident_id: '村民（resident.id）', case_id: '办件（case_file.id）', bound_at: '绑上的时刻' } },
  resident_follower: { is: '让微信告诉关注的新消息的人', columns: { resident_id: '村民（resident.id）', follower_id: '关注者（follower.id）', bound_at: '绑上的时刻' } },
  message_grant: { is: '村民还允许的微信订阅消息', columns: { resident_id: '村民（resident.id）', template_id: '微信模板的编号', sends: '还能发几次（次）', refused_at: '说不要的时刻；空：没有说过' } },
  content_check: {
    is: '微信机器对办件文字、照片的看法：只给审核的人参考',
    columns: { object_id: '哪一件（case_file.id）', attachment_id: '哪张照片（attachment.id）；空：是文字', resident_id: '谁发的（resident.id）', trace_id: '微信的回执编号', suggest: '微信的看法：pass 没问题，review 看一看，risky 有问题；空：还没有回', label: '微信的分类号' },
  },
  survey: { is: '一年的群众评议', columns: { year: '哪一年', title: '标题', intro: '开头的话', questions: '题目，JSON 列表，按次序', from_on: '从哪天起', until_on: '到哪天止', figures_on: '哪天公布结果', notice: '说明整改的那条公开信息的公开编号' } },
  survey_answer: { is: '一部手机的一份评议：没有名字、没有地址', columns: { survey_id: '哪一次评议（survey.id）', device: '手机的带密钥摘要，只在这一次里有用', village: '村的代码；空：没说', answers: '每题的回答，JSON 列表；null：没有评', words: '想说的话', answered_on: '哪天评的', held: '0 算，1 等着看，2 看过不算' } },
  survey_tally: {
    is: '电话问的、纸上填的评议，一张汇总一行',
    columns: { survey_id: '哪一次评议（survey.id）', source: oneOf('怎么来的', surveySourceLabels), village: '村的代码；空：没说', collected_on: '收齐的日子', how: '怎么收的', people: '几个人（人）', counts: '每题每个回答几人，JSON', words: '大家说的话', struck: '为什么划掉；空：算' },
  },
}
