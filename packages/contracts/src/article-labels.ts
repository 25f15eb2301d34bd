import type { ArticleState } from '@mingbai/rules/postings/article-rules'

const stateWords: Record<ArticleState, string> = {
  waiting: '正在做成公众号文章，做好就提交发布。',
  submitted: '已经提交，微信正在审核发布，一般几分钟，有结果会记到“发到了哪里”。',
  published: '已经发到公众号。',
  failed: '没有发成。',
  deleting: '正在从公众号上删掉。',
  deleted: '已经从公众号上删掉。',
}

/** By reason: `e` and WeChat's errcode, `s` and the publish_status, or our own. */
const reasonWords: Readonly<Record<string, string>> = {
  noAnswer: '微信一直没有回应，请过一会儿再发一次。',
  notPublic: '做文章的时候，这一条已经撤下或更正了。',
  e40001: '公众号的密钥不对，请管理员核对服务器上的设置。',
  e40125: '公众号的密钥不对，请管理员核对服务器上的设置。',
  e40164: '公众号不认这台服务器，请管理员在公众平台的“IP白名单”里加上服务器的地址。',
  e40007: '草稿在公众号后台找不到了，再发一次会重新做一份。',
  e45009: '公众号今天的次数用完了，明天会自动再发。',
  e48001: '这个公众号没有发布文章的权限，要认证过的公众号才有，请管理员在公众平台上查看。',
  e53503: '草稿没有通过微信的发布检查，请到公众平台的“草稿箱”里看原因，改了稿子再发。',
  e53504: '微信要求这一篇到公众平台官网上去发，草稿已经在“草稿箱”里。',
  e53505: '微信要求先到公众平台的“草稿箱”里打开这一篇，按“保存”，再回来发一次。',
  s2: '微信认为和别人的原创文章重复，请到公众平台查看。',
  s3: '微信没有发布成功，请过一会儿再发一次。',
  s4: '微信审核没有通过，请改了稿子再发。',
  s5: '发布后又在公众平台上被删掉了。',
  s6: '发布后被微信屏蔽了，请到公众平台查看原因。',
}

const outdatedWords = { withdrawn: '这一条已经撤下，公众号上的还在，请删掉。', corrected: '这一条更正过了，公众号上还是旧的。请先删掉，再发新的。' }

const reasonText = (reason: string): string => reasonWords[reason] ?? `微信没有接受（${reason.slice(1)}），请管理员查看。`

/** One or two sentences for the office. */
export function articleWords(state: ArticleState | null, reason: string, outdated: keyof typeof outdatedWords | null): string {
  if (state === null) return ''
  const now = state === 'published' && outdated ? outdatedWords[outdated] : stateWords[state]
  return `${now}${reason === '' ? '' : reasonText(reason)}`
}
