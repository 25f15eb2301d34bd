import { limits } from '@mingbai/contracts/limits'
import { residentKindLabels, wordsHiddenTexts } from '@mingbai/contracts/resident-labels'
import type { PersonalDataKind } from '@mingbai/rules/privacy/find-personal-data'
import type { Fault } from './draft'
import type { Door } from './new/matter-field'
import { voiceTexts } from './voice-texts'

export const formTexts = {
  aboutList: '您在对村里公示的名单提异议。写清是哪一户、哪里不对。',
  aboutNotice: '您在说一条公开信息。写清哪里看不懂、哪里不实。',
  fromBoard: (name: string, withSpot: boolean) => `您在“${name}”前，${withSpot ? '村和地点' : '村'}已经替您填好。`,
  boardUnknown: '没有认出是哪块公开栏，请自己选一下村。',
  neverOnline: '现在连不上乡里的系统。先写、先说、先拍，都留在手机里，有信号了自动送。',
  restored: '接着上次没写完的。',
  startAgain: '重新写',
  startAgainSure: '不要上次的了，重新写',
  photosGone: '上次的照片放得太久，已经没有了，请重新选。',
  matter: '是什么事',
  matters: {
    broken: { label: '东西坏了', hint: '投诉：路、灯、渠、垃圾，坏了没人管。' },
    unfair: { label: '事难办', hint: '投诉：对办事不满意，态度不好，钱没到手。' },
    idea: { label: '出主意', hint: '建议：哪里可以办得更好。' },
    ask: { label: '问事求助', hint: '求助咨询：不知道找谁，家里有难处。' },
    tipOff: { label: '举报干部', hint: '违纪违法的，密封交给乡纪委，不公开。' },
    papers: { label: '要文件', hint: '申请公开没有公布的文件。' },
  } satisfies Record<Door, { label: string; hint: string }>,
  dangerous: '现在有危险',
  dangerousHint: '电线掉了、墙要倒、路塌了、有人受伤',
  dangerTitle: '先打电话，再写也不迟',
  dangerOffice: '乡里',
  dangerHotline: '政务热线',
  /** The same in the whole country: for a phone that does not know its township yet. */
  dangerPhones: [{ name: '报警', phone: '110' }, { name: '火警', phone: '119' }, { name: '急救', phone: '120' }],
  words: '您要说的话',
  wordsHint: '在哪里、什么事、多久了。平常怎么说就怎么写。',
  wordsPlaceholder: '例如：二队涵洞口的路灯坏了半个月，晚上看不见路。',
  village: '哪个村',
  noVillage: '说不清哪个村',
  spot: '具体在哪里',
  spotHint: '哪个队，哪条渠或路，旁边有什么。',
  category: '归哪一类',
  categoryHint: '拿不准就不选，我们来分。',
  showAll: '还想说在哪里、加照片、不让公开',
  moreCategories: '更多类别',
  contact: '留不留姓名',
  contacts: {
    anonymous: { label: '不留姓名（匿名）', hint: '一样办，凭编号和查询码看结果' },
    phone: { label: '留电话', hint: '说不清的地方能问您；换了手机也能评价、补充。电话不公开' },
  },
  contactName: '怎么称呼',
  contactPhone: '手机号',
  tellMe: '办到哪一步，发短信告诉我',
  tellMeHint: '不收钱。手机号只用来告诉您这件事，晚上十点到早上七点不发。',
  hideFromHandler: '对承办人隐去姓名电话',
  hideFromHandlerHint: '只有乡党政办看得到。',
  wordsPrivate: '内容不公开，只公开进度和结果',
  wordsPrivateHint: '别人看不到您写的话。',
  preview: '大家会看到这样',
  previewWords: '您写的话，乡里看过以后（两个工作日内）这样公开：',
  previewState: '收到了',
  previewToday: '今天收到',
  submit: '提交',
  submitting: '正在提交…',
  waitingPhotos: '等照片传完…',
  sendAgain: '再送一次',
  notSent: '还没有送出去。写的都留在手机里，信号好了会自动再送。',
  notSentNotKept: '还没有送出去。请不要关掉这一页，信号好了会自动再送。',
  someWrong: '还有地方要改一下，已经用红字标出来了。',
  earlierArrived: '前面送的那一次，其实已经收到了。后来改的话没有算进去。',
  seeEarlier: '看那一次的收据',
  sendAsNew: '把现在写的作为新的一件再交',
}

/** A form begun at a notice. */
export const beginTexts = {
  words: (title: string, fault: string) => `《${title}》${fault}：`,
  otherDraft: '上次还有一件没写完，先接着写它。要说刚才那一条，请点“重新写”。',
}

export const faultTexts: Record<Fault, string> = {
  wordsMissing: voiceTexts.wordsMissing,
  voiceFailed: voiceTexts.failed,
  wordsShort: `再多写几个字，至少 ${limits.caseWordsMin} 个字。`,
  wordsLong: `太长了，最多 ${limits.caseWords} 个字，其余的可以打电话说。`,
  spotLong: `地点最多 ${limits.place} 个字。`,
  nameLong: `称呼最多 ${limits.contactName} 个字。`,
  phoneMissing: '请写手机号，或者改选“不留姓名”。',
  phoneWrong: '这个号码不像电话号码，请数一数是不是少了或多了一位。',
  photosFailed: '有照片没传上。点“再传”，或者去掉它再提交。',
}

const personalDataNames: Record<PersonalDataKind, string> = { phone: '电话号码', idNumber: '身份证号', bankCard: '银行卡号', address: '门牌号', plate: '车牌号' }

export const personalDataWarning = (kinds: readonly PersonalDataKind[]): string =>
  `您写了${[...new Set(kinds)].map((kind) => personalDataNames[kind]).join('、')}。公开时会遮住；跟事情没关系的，最好不写。`

export const hiddenWords = wordsHiddenTexts.private

export const receiptTexts = {
  late: (writtenOn: string) => `这一件是 ${writtenOn} 写的，当时没有信号，今天才送到。办理的时间从送到这天算起。`,
  lead: '收到了。请记好编号和查询码，以后凭它们看办到哪一步。',
  heldLead: '收到了，正在等乡里看一眼（待核），看过以后再列入公开。办理不受影响。',
  number: '编号',
  queryCode: '查询码',
  whole: '编号和查询码',
  codeHint: '查询码不要给别人看。',
  copy: '复制编号和查询码',
  copied: '复制好了，可以粘到微信里发给自己。',
  notCopied: '没能复制，请抄下来或者截图。',
  copyText: (site: string, number: string, queryCode: string) => `${site} 编号：${number} 查询码：${queryCode}`,
  screenshot: '截个图存着最稳当。这部手机的“我的”里也有一份。',
  notKept: '这个浏览器没能把收据存下来，请现在截图，或者抄下编号和查询码。',
  qr: '扫一扫核对这张收据。码里没有查询码，也没有您写的话。',
  next: '接下来',
  nextSteps: [
    '乡里先看一遍，告诉您受理还是转给该管的单位。',
    '办到哪一步、还要几天，随时能在“查进度”里看。',
    '办完了您来评价。没解决可以要求重新办一次。',
  ],
  due: '期限',
  ownWords: '您写的话',
  follow: '看办到哪一步',
  another: '再反映一件',
  gone: '这部手机上没有这张收据',
  goneWords: '用编号和查询码也能查。',
  office: '有事问',
}

export const trackTexts = {
  mineTitle: '这部手机上的',
  mineAll: '看我的全部反映',
  mineCount: (count: number) => `这部手机交过 ${count} 件，不用输编号。`,
  formTitle: '用编号和查询码查',
  number: '编号',
  numberHint: '收据上的编号，如 灵沙2026-0012。',
  numberMissing: '请输编号。',
  queryCode: '查询码',
  queryCodeHint: '收据上的 10 个字母和数字，大小写、横线都不要紧。',
  queryCodeMissing: '请输查询码。',
  submit: '查进度',
  busy: '正在查…',
  lost: '收据丢了？打电话报上时间、地点，乡里帮您找。',
}

export const mineTexts = {
  lead: '在这部手机上交的，都在这里。',
  news: '有新进展',
  empty: '这部手机还没有交过',
  emptyWords: '在别的手机上交的，用编号和查询码查。',
  newCase: '我要反映',
  track: '用编号和查询码查',
  offline: '现在连不上，下面是上次看到的样子。',
  unknown: '连上网络后显示进度',
  missing: '现在查不到这一件',
  failed: '没有查到最新进度，下面是上次看到的样子。',
}

export const waitingTexts = {
  title: '等着送出去',
  lead: '现在送不出去，先存在这部手机上。送得出去了就自动送，不会送两次。',
  clock: '办理的时间从送到那天算起。',
  facts: (written: string, photos: number) => [`${written} 写的`, photos > 0 ? `${photos} 张照片` : ''].filter((part) => part !== '').join(' · '),
  maybe: '上一次送的时候断了线，也许已经送到；再送也只算一次。',
  sendNow: '现在就送',
  sending: '正在送…',
  change: '改一改',
  draftInWay: '您还有一件没写完的。先交了或清掉那一件，再来改这一件。',
  drop: '不送了',
  dropSure: '真的不送了，删掉',
}

export const listTexts = {
  village: '看哪个村',
  allVillages: '全乡',
  kind: '哪一类',
  allKinds: '全部',
  kinds: Object.entries(residentKindLabels).map(([value, label]) => ({ value, label })),
  figures: '办得怎么样：多少件、多少天、按没按期',
  state: '看哪些',
  states: [{ value: '', label: '全部' }, { value: 'open', label: '在办' }, { value: 'closed', label: '办完' }],
  empty: '这里还没有公开的反映。',
  newCase: '我要反映',
}

export const caseTexts = {
  explain: '期限怎么算的',
  explainLess: '收起',
  explaining: '正在算…',
  noClock: '这件事现在没有在算期限。',
  dayNumber: (day: number) => `第 ${day} 天`,
  moreDays: (count: number) => `再看后面 ${count} 天`,
  own: '只有您看得到',
  receipt: '看收据（编号、查询码）',
  ledger: '存一份账本凭证',
  alsoMet: '我也遇到了',
  alsoMetSaid: '记下了。乡里看得到有几个人遇到，不用再写一遍。',
  ledgerFile: (number: string) => `账本凭证-${number}.json`,
  ledgerSaved: '存好了。在“账本”那一页可以核对，谁也改不了。',
  ledgerNotYet: '还没封进账本，过一个钟头再来取。',
  contact: '留的联系方式',
  actions: '您可以做的',
  done: '好了，已经记下来。',
  changed: '刚才这件事有了新情况，已经换成最新的；您写的还在，看过再送。',
  anonymousCode: '这件是匿名交的：评价、补充、重新办，要用当时提交的那部手机打开；没有那部手机，请打电话给乡里。',
}
