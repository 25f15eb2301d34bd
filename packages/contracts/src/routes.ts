/**
 * Every page of the resident's app: its H5 address and the file that draws it.
 * One table feeds Taro, the server, feeds and QR codes.
 */
export const pages = {
  home: { path: '/', taro: 'pages/home/index', title: '明白栏' },
  notices: { path: '/notices', taro: 'notices/list/index', title: '看公开' },
  notice: { path: '/notice', taro: 'notices/notice/index', title: '公开信息' },
  topic: { path: '/topic', taro: 'notices/topic/index', title: '专栏' },
  catalogue: { path: '/catalogue', taro: 'catalogue/tree/index', title: '公开目录' },
  newCase: { path: '/new', taro: 'cases/new/index', title: '我要反映' },
  apply: { path: '/apply', taro: 'cases/apply/index', title: '申请公开' },
  receipt: { path: '/receipt', taro: 'cases/receipt/index', title: '收据' },
  track: { path: '/track', taro: 'cases/track/index', title: '查进度' },
  follows: { path: '/follows', taro: 'follows/mine/index', title: '我关注的' },
  mine: { path: '/mine', taro: 'cases/mine/index', title: '我的' },
  cases: { path: '/cases', taro: 'cases/list/index', title: '大家反映的事' },
  figures: { path: '/figures', taro: 'figures/cases/index', title: '办得怎么样' },
  published: { path: '/published', taro: 'figures/published/index', title: '公开了多少' },
  money: { path: '/money', taro: 'figures/money/index', title: '钱花到哪里了' },
  survey: { path: '/survey', taro: 'figures/survey/index', title: '群众评议' },
  answer: { path: '/answer', taro: 'figures/answer/index', title: '评一评' },
  report: { path: '/report', taro: 'notices/report/index', title: '政府信息公开年度报告' },
  case: { path: '/case', taro: 'cases/case/index', title: '一件事' },
  search: { path: '/search', taro: 'search/search/index', title: '搜一搜' },
  settings: { path: '/settings', taro: 'settings/settings/index', title: '设置' },
  staff: { path: '/staff', taro: 'staff/desk/index', title: '工作人员' },
  staffCase: { path: '/staff/case', taro: 'staff/case/index', title: '办件' },
  staffHang: { path: '/staff/hang', taro: 'staff/hang/index', title: '清单挂上了' },
  staffSheets: { path: '/staff/sheets', taro: 'staff/sheets/index', title: '各栏的清单' },
  staffPhones: { path: '/staff/phones', taro: 'staff/phones/index', title: '同事的手机' },
  staffDraft: { path: '/staff/draft', taro: 'staff/draft/index', title: '写一条公开信息' },
  staffNotice: { path: '/staff/notice', taro: 'staff/notice/index', title: '审稿' },
} as const satisfies Record<string, { path: string; taro: string; title: string }>

export type PageName = keyof typeof pages

/** What only the mini-program draws: in a browser the server writes the page. */
export const miniPages = {
  villageList: { path: '/l', taro: 'lists/village/index', title: '村里的名单' },
  plan: { path: '/plan', taro: 'figures/plan/index', title: '工作要点' },
} as const satisfies Record<string, { path: string; taro: string; title: string }>

export const allPages = { ...pages, ...miniPages }
export type AnyPageName = keyof typeof allPages

/** Address of a page in the app, on H5 the browser's too: `pageUrl('case', { id })` → `/case?id=…`. */
export function pageUrl(name: AnyPageName, query: Record<string, string | undefined> = {}): string {
  return withQuery(allPages[name].path, query)
}

/** Feeds of what was published last. `org`: a village or an organisation; `category`: an area of the catalogue. */
export const feedPath = (format: 'atom' | 'json', query: { org?: string | undefined; category?: string | undefined } = {}): string => withQuery(`/feeds/notices.${format}`, query)

/** The shortest address of a notice, for a text message: the server leads on to its page. */
export const noticePath = (id: string): string => `/n/${id}`

/** The shortest address of a case, for a text message. */
export const casePath = (id: string): string => `/c/${id}`

/** Behind each text message to who follows: what it was about, and a way to stop. */
export const stopPath = (code: string): string => `/u/${code}`

/** The shortest address of a case in the console, for a text message to staff. */
export const staffCasePath = (id: string): string => `/k/${id}`

/** The app with no page painted into it, kept by browsers for when there is no line. */
export const shellPath = '/shell'

/** 政府信息公开指南. */
export const guidePath = '/guide'

/** 年度工作要点: a page of the server, like the guide. */
export const planPath = '/plan'

/** The county: its townships and their few figures. */
export const countyPath = '/county'

/** A village's list of people, written by the server; `board` is the code that was scanned. */
export const villageListPath = (id: string, query: { board?: string; name?: string; before?: string } = {}): string => withQuery(`/l/${id}`, query)

/** The plain link behind a board's QR: in WeChat it opens the mini-program, elsewhere the board page. */
export function boardPath(code: string, sheet?: string): string {
  return withQuery(`/b/${code}`, { s: sheet })
}

/** The page in WeChat behind the same code: a package of its own, small enough to be read before the rest has come. */
export const landingPage = 'b/board'

/** What a mini-program code carries to that page; WeChat allows 32 characters. */
export const boardScene = (code: string, sheet?: string): string => (sheet ? `${code}.${sheet}` : code)

/** The page of the app at an address of ours; undefined: the server writes it. */
export const pageAt = (to: string): (typeof allPages)[AnyPageName] | undefined => Object.values(allPages).find(({ path }) => path === to.split('?')[0])

/** Page and query in the mini-program of an address of ours; undefined: only a browser has that page. */
export function miniAddress(to: string): string | undefined {
  const query = to.split('?')[1]
  const page = pageAt(to)
  return page && `/${page.taro}${query ? `?${query}` : ''}`
}

/** From the board page in WeChat's browser into the mini-program. */
export const boardMiniPath = (code: string, sheet?: string): string => withQuery(`/b/${code}/mini`, { s: sheet })

/** The same from a page that a text message led to, in the phone's own browser. */
export const caseMiniPath = (id: string): string => `${casePath(id)}/mini`
export const noticeMiniPath = (id: string): string => `${noticePath(id)}/mini`

export function withQuery(path: string, query: Record<string, string | undefined>): string {
  const pairs = Object.entries(query).flatMap(([name, value]) => (value ? [`${name}=${encodeURIComponent(value)}`] : []))
  return pairs.length === 0 ? path : `${path}?${pairs.join('&')}`
}
