import { proceedingOutcomes, proceedingRoutes } from '@mingbai/rules/procedures/proceeding'
import { entryKinds } from '@mingbai/rules/reports/register'
import { applicantKinds } from '@mingbai/rules/requests/applicants'
import { decisionCodes } from '@mingbai/rules/requests/decisions'
import { CaseFile } from '../../apps/bff/src/cases/case-file.entity'
import { Disclosure } from '../../apps/bff/src/notices/disclosure.entity'
import { OfficialDocument } from '../../apps/bff/src/documents/document.entity'
import type { House } from '../../apps/bff/src/house'
import { PostingRecord } from '../../apps/bff/src/postings/posting-record.entity'
import { PlanPointRow } from '../../apps/bff/src/plans/plan-point.entity'
import { ReportEntry } from '../../apps/bff/src/reports/annual-report.entity'
import { Sign } from '../../apps/bff/src/signs/sign.entity'
import { aCountedSurvey } from './a-counted-survey'

const CHUNK = 1000

/** mulberry32: the same seed gives the same year. */
function dice(from: number): (sides: number) => number {
  let state = from
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides
  }
}

/**
 * Records straight into the tables, as the real ways would leave them: requests of two years with every kind of applicant
 * and every outcome, some open, some taken back, some not confirmed, some samples; 复议诉讼, 信访, 建议, complaints; documents, postings,
 * entries of every kind; a plan, signs, notices taken down again and one 群众评议.
 */
export async function aYearOfRecords(house: House, count: number, { disclosureId, staffId, year = 2026, seed = 7 }: { disclosureId: string; staffId: string; year?: number; seed?: number }): Promise<void> {
  const { code: tenant } = await house.book()
  const roll = dice(seed)
  const pick = <T>(list: readonly T[], fallback: T): T => list[roll(list.length)] ?? fallback
  const day = (of: number) => `${of}-${String(1 + roll(10)).padStart(2, '0')}-${String(1 + roll(28)).padStart(2, '0')}`
  const at = house.clock().toISOString()
  const idOf = (kind: string, n: number) => `Y${kind}${year}${String(n).padStart(20, '0')}`
  const publicOf = (kind: string, n: number) => `${kind}${year % 100}${String(n).padStart(7, '0')}`
  const common = (n: number): Partial<CaseFile> => ({
    id: idOf('R', n), publicId: publicOf('R', n), tenant, number: `合成${year}-${n}`, procedureVersion: 1, seq: 1, words: '', publicWords: '', wordsState: 'private', wordsReason: '', spot: '', dangerous: false, hideFromHandler: true, outcomeWords: '', reopened: 0,
    clockRunning: false, dueProvisional: false, receivedAt: at, updatedAt: at, submissionKey: idOf('K', n), submissionDigest: '', tokenHash: '', held: false, audience: 'parties', sample: roll(20) === 0,
  })
  /** Open, ended this year, or ended before it. */
  const times = () => {
    const receivedOn = day(roll(4) === 0 ? year - 1 : year)
    const later = day(year)
    return { receivedOn, closedOn: roll(4) === 0 ? null : later > receivedOn && roll(4) > 0 ? later : receivedOn }
  }
  const kindsOfCases: readonly ((n: number) => Partial<CaseFile>)[] = [
    (n) => {
      const { receivedOn, closedOn } = times()
      return { ...common(n), kind: 'proceeding', state: closedOn ? 'decided' : 'pending', receivedOn, closedOn, outcome: closedOn ? pick(proceedingOutcomes, 'upheld') : null, source: 'office', details: JSON.stringify({ route: pick(proceedingRoutes, 'direct') }) }
    },
    (n) => {
      const system = roll(2) === 0 ? 'petitionNet' : null
      return { ...common(n), kind: 'petition', state: 'closed', ...times(), lawDueOn: roll(5) === 0 ? null : day(year), outsideSystem: system, outsideNumber: system && `网${year}-${n}`, source: system ?? pick(['letter', 'petitionNet'], 'letter') }
    },
    (n) => ({ ...common(n), kind: 'proposal', state: 'closed', ...times(), source: 'office' }),
    (n) => ({ ...common(n), kind: 'complaint', state: 'closed', ...times(), category: pick(['disclosure', 'road'], 'road'), source: 'online' }),
  ]
  const request = (n: number): Partial<CaseFile> => {
    const receivedOn = day(roll(4) === 0 ? year - 1 : year)
    const fate = roll(10)
    const later = day(year)
    const closedOn = fate < 7 ? (later > receivedOn ? later : receivedOn) : null
    const isWithdrawn = fate === 6
    return {
      ...common(n), kind: 'infoRequest', state: isWithdrawn ? 'withdrawn' : closedOn ? 'answered' : fate === 7 ? 'submitted' : 'registered', outcome: closedOn && !isWithdrawn ? pick(decisionCodes, 'granted') : null,
      // Not confirmed yet: no clock has ever run.
      clock: fate === 7 ? null : 'request.answer', receivedOn, closedOn, source: 'online', details: JSON.stringify({ applicantKind: pick(applicantKinds, 'person'), channel: 'online' }),
    }
  }
  const oneCase = (n: number): Partial<CaseFile> => (roll(5) === 0 ? pick(kindsOfCases, request)(n) : request(n))
  const document = (n: number): Partial<OfficialDocument> => ({
    id: idOf('D', n), publicId: publicOf('D', n), tenant, procedureVersion: 1, state: roll(15) === 0 ? 'discarded' : 'examined', seq: 1, number: `合成〔${year}〕${n}号`, numberKey: idOf('D', n), title: '合成公文', madeOn: day(year - roll(2)), organisation: 'office',
    openness: pick(['proactive', 'onRequest', 'closed'], 'proactive'), ground: '', normative: roll(5) === 0, notice: roll(3) === 0 ? publicOf('N', 0) : null, evaluatedOn: `${year}-01-01`, repealedOn: roll(8) === 0 ? `${year}-11-20` : null, authorId: staffId, updatedAt: at,
  })
  const posting = (n: number): Partial<PostingRecord> => ({
    id: idOf('P', n), publicId: publicOf('P', n), tenant, disclosureId, channel: pick(['info-site', 'wechat-account', 'village-board', 'kiosk', 'radio', 'village-sms'], 'radio'), boardId: null, sheet: null, link: '', note: '', postedOn: day(year - roll(2)), takenDownOn: null,
    state: roll(10) === 0 ? 'cancelled' : 'posted', postKey: idOf('P', n), seq: 1, recordedBy: staffId, recordedAt: at, sample: roll(20) === 0,
  })
  const entry = (n: number): Partial<ReportEntry> => ({
    id: idOf('E', n), publicId: publicOf('E', n), tenant, kind: pick(entryKinds, 'licence'), happenedOn: day(year - roll(2)), title: '合成', number: roll(9), amount: roll(1000) * 100, evidence: '', struck: roll(10) === 0 ? '记错了' : '', seq: 1, enteredBy: staffId, enteredAt: at,
  })
  const point = (n: number): Partial<PlanPointRow> => ({
    id: idOf('L', n), publicId: publicOf('L', n), tenant, year: year - roll(2), month: 1 + roll(12), organisation: 'office', words: '合成', proof: '', state: pick(['approved', 'struck'], 'approved'), note: '', authorId: staffId, approvedOn: `${year}-01-05`, doneOn: roll(2) === 0 ? null : day(year), linkType: null, linkId: null, doneWords: '', seq: 1, updatedAt: at,
  })
  const notice = (n: number): Partial<Disclosure> => ({
    id: idOf('N', n), publicId: publicOf('N', n), tenant, procedureVersion: 1, state: 'withdrawn', seq: 1, title: `合成${n}`, summary: '', text: '', blocks: '[]', fieldValues: null, area: 'overview', item: 'other-public', organisation: tenant, villages: '', boards: '[]',
    indexNumber: `${tenant}/Y/${year}/${n}`, version: 1, authorId: staffId, audience: 'public', publicFrom: at, publicUntil: at, publishedAt: at, publishedOn: day(year - roll(2)), updatedAt: at, sample: roll(8) === 0,
  })
  const sign = (n: number): Partial<Sign> => ({ id: idOf('S', n), publicId: publicOf('S', n), tenant, street: 'street-food', number: 1000 + (year % 100) * 100 + n, words: '', subject: '', place: '', state: pick(['up', 'gone'], 'up'), checkedOn: null, seq: 1, updatedAt: at })
  const few = Array.from({ length: 40 }, (_, n) => n)
  await house.db.write(async (tx) => {
    await tx.insert(PlanPointRow, few.map(point))
    await tx.insert(Sign, few.map(sign))
    await tx.insert(Disclosure, few.map(notice))
  })
  await aCountedSurvey(house, staffId, year)
  for (let from = 0; from < count; from += CHUNK) {
    const ns = Array.from({ length: Math.min(CHUNK, count - from) }, (_, i) => from + i)
    await house.db.write(async (tx) => {
      const quarter = (which: number) => ns.filter((n) => n % 4 === which)
      await tx.insert(CaseFile, quarter(0).map(oneCase))
      await tx.insert(OfficialDocument, quarter(1).map(document))
      await tx.insert(PostingRecord, quarter(2).map(posting))
      await tx.insert(ReportEntry, quarter(3).map(entry))
    })
  }
}
