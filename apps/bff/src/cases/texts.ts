import type { ClockRule, ClockUnit } from '@mingbai/rules/clock/clock-rules'
import type { ExplainedDay } from '@mingbai/rules/clock/explain-due'

type Phase = 'accept' | 'resolve'

export const weekdayTexts = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六']

export const dayReasonTexts: Record<ExplainedDay['why'], string> = {
  startDay: '起算的这天不算',
  weekday: '工作日',
  weekend: '周末，不算',
  nationalHoliday: '国家放假，不算',
  localHoliday: '宁夏放假，不算',
  shiftedWorkday: '调休上班，算一天',
  localWorkday: '本地调休上班，算一天',
  paused: '暂停，不算',
}

const shortDate = (date: string) => `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`
const doWhat: Record<Phase, string> = { accept: '答复是否受理', resolve: '办好并答复' }
const units: Record<ClockUnit, string> = { workingDays: '个工作日', calendarDays: '天', months: '个月' }

interface DueLine {
  phase: Phase
  state: 'onTime' | 'soon' | 'latePromise' | 'lateLaw'
  left: number
  dueOn: string
  provisional: boolean
}

export const dueTexts = {
  paused: '期限暂停，等办完这一步接着算',
  line({ phase, state, left, dueOn, provisional }: DueLine): string {
    const day = `${provisional ? '预计' : ''}${shortDate(dueOn)}`
    if (state === 'lateLaw') return `已超过法律规定的期限，本应在${day}前${doWhat[phase]}`
    if (state === 'latePromise') return `已超过我们承诺的日子（${day}）${left > 0 ? `${left} 个工作日` : ''}`
    if (left === 0) return `今天到期，${doWhat[phase]}`
    return `还有 ${left} 个工作日，${day}前${doWhat[phase]}`
  },
}

export const clockTexts = {
  title: (phase: Phase, source: ClockRule['source']) => `${source === 'law' ? '法律最长' : '我们承诺'}：${doWhat[phase]}`,
  source: (rule: Pick<ClockRule, 'source' | 'article' | 'verified'>) => (rule.source === 'law' ? `法律最长 · ${rule.article}${rule.verified ? '' : '（待核实）'}` : '我们承诺 · 比法律规定的更快'),
  sentence: (due: { amount: number; extended: number; unit: ClockUnit; startedOn: string; dueOn: string; rolled: boolean; provisional: boolean }) =>
    [
      `从 ${shortDate(due.startedOn)} 的第二天起算，数满 ${due.amount} ${units[due.unit]}${due.extended > 0 ? `、再加延长的 ${due.extended} ${units[due.unit]}` : ''}，到 ${due.dueOn.slice(0, 4)}年${shortDate(due.dueOn)}。`,
      due.rolled ? '最后一天是休息日，顺延到下一个工作日（《民法典》第二百零三条）。' : '',
      due.provisional ? '其中有些日子的放假安排还没公布，所以是预计。' : '',
    ].join(''),
  lawIsEarlier: (lawOn: string) => `法律最长的日子更早，所以最迟 ${lawOn.slice(0, 4)}年${shortDate(lawOn)}。`,
}

const fullDate = (date: string) => `${date.slice(0, 4)}年${shortDate(date)}`
export const dueMoveTexts = {
  promise: '我们承诺',
  law: '法律最长',
  checkedAnew: '期限按现在的放假安排重新核对过',
  words: (reason: string, dates: readonly { label: string; from: string; to: string }[]) =>
    `${reason}。${dates.map(({ label, from, to }) => `${label}的日子从${fullDate(from)}改为${fullDate(to)}`).join('；')}。`,
  tellAgain: (letter: { title: string; number: string; until: string }, to: string) =>
    `《${letter.title}》${letter.number && `（${letter.number}）`}上写的最晚日子是${fullDate(letter.until)}，现在是${fullDate(to)}。请再书面告诉申请人。`,
}

export const letterNumber = (town: string, year: string, value: number) => `${town}依申请〔${year}〕${value}号`
/** How a tap in the app confirms that an application was sent. */
export const onlineConfirmation = 'online'

export const partyTexts = { resident: '村民', applicant: '申请人', system: '系统' }

export const numberText = (prefix: string, year: string, value: number, sample: boolean) =>
  sample ? `示例-${String(value).padStart(4, '0')}` : `${prefix}${year}-${String(value).padStart(4, '0')}`

/** A number as somebody typed it, in the spelling of `numberText`: full width, spaces, dashes of any kind or none, with or without the prefix. */
export function typedNumber(typed: string, prefix: string): string {
  const bare = typed.normalize('NFKC').replace(/[\s\p{Pd}\p{Cf}−_]/gu, '').toUpperCase()
  const sample = /^示例(\d{1,9})$/.exec(bare)
  if (sample) return numberText(prefix, '', Number(sample[1]), true)
  const own = prefix.toUpperCase()
  const real = /^(\d{4})(\d{1,9})$/.exec(bare.startsWith(own) ? bare.slice(own.length) : bare)
  return real?.[1] ? numberText(prefix, real[1], Number(real[2]), false) : bare
}

export const referText = (body: string, phone: string, askAgainOn: string) => `转给：${body}，电话 ${phone}；${shortDate(askAgainOn)}我们再去问结果。`
export const assignText = (organisation: string) => `承办单位：${organisation}`
export const outcomeText = (label: string) => `结果：${label}`

/** A day of rest that a limit in natural days counts all the same. */
export const countedRestText = '休息日，也算一天'
export const calendarDayText = '算一天'

export const wordsStateTexts = { waiting: '内容待审核', shown: '内容已公开', withheld: '内容不公开（已说明理由）', private: '村民要求内容不公开' }
/** What whoever it belongs to reads in place of public words, where there never are any. */
export const neverPublicForOwner = '这一类不公开，只有您和办理的人看得到。'
/** 不服怎么办: what the petitioner reads with the answer. */
export const remedyTexts = {
  articles2022: { review: '《信访工作条例》第三十五条', recheck: '《信访工作条例》第三十六条' },
  articles2005: { review: '《信访条例》第三十四条', recheck: '《信访条例》第三十五条' },
  review: (county: string, article: string) => `不服的话，收到处理意见 30 天内，可以向${county}人民政府申请复查（${article}）。要帮忙请打乡里电话。`,
  recheck: (article: string) => `对复查意见还是不服的，收到复查意见 30 天内，可以向复查机关的上一级申请复核（${article}）。`,
  last: (article: string) => `复核意见是最后的意见。还用同样的事实和理由来信访的，不再受理（${article}）。`,
}
export const voiceTexts = { unheard: '（录音，还没有听写）', received: '（您录了一段话，听写好了给您看）' }

/** Of kinds whose words nobody else ever reads. */
export const neverPublicText = '这一类的内容从不公开'

export const handlingLabels = { helpers: '协办', concerns: '反映的是' }

export const joinedTexts = {
  seeMain: '和另一件并在一起办，办到哪一步了、照片，都看那一件。',
  mainGone: '并在一起的那一件撤回了，或换了办理方式。您这一件接着单独办。',
}

export const routingTexts = {
  byCategory: (category: string, name: string) => `“${category}”归${name}管，已经替您选上，可以改。`,
  byVillage: (name: string) => `说的是${name}的事，已经替您选上，可以改。`,
}
