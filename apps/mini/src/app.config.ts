import { miniPages, pages } from '@mingbai/contracts/routes'

const { home, ...others } = pages
const inPackages = process.env.TARO_ENV === 'weapp' ? { ...others, ...miniPages } : others

/** Only the first page is in the main package; each feature folder is a subpackage of its own. */
const folders = new Map<string, string[]>()
for (const { taro } of Object.values(inPackages)) {
  const [root = '', ...rest] = taro.split('/')
  folders.set(root, [...(folders.get(root) ?? []), rest.join('/')])
}

/** 微信同声传译 reads notices aloud. It is out of maintenance, so only who has added it to the mini-program builds with it. */
const speaking = process.env.SPEECH_PLUGIN ? { plugins: { WechatSI: { version: process.env.SPEECH_PLUGIN, provider: 'wx069ba97219f66d99' } } } : {}

export default defineAppConfig({
  pages: [home.taro],
  subPackages: [...folders].map(([root, inside]) => ({ root, pages: inside, ...(root === 'notices' ? speaking : {}) })),
  // What most people open next. The landing page has a rule of its own (scripts/lib/bundle-landing.mjs).
  preloadRule: {
    [home.taro]: { network: 'all', packages: ['notices', 'cases'] },
    [others.notices.taro]: { network: 'all', packages: ['cases'] },
    [others.notice.taro]: { network: 'all', packages: ['cases'] },
    [others.case.taro]: { network: 'all', packages: ['notices'] },
  },
  lazyCodeLoading: 'requiredComponents',
  // Taro's page animation in browsers: slow phones stutter, and it keeps two pages in the tree.
  ...(process.env.TARO_ENV === 'h5' ? { animation: false } : {}),
  window: {
    navigationBarTitleText: '明白栏',
    navigationBarBackgroundColor: '#faf6ee',
    navigationBarTextStyle: 'black',
    backgroundColor: '#faf6ee',
    backgroundTextStyle: 'dark',
  },
})
