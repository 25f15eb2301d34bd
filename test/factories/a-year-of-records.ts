import { applicantKinds } from '@mingbai/rules/requests/applicants'
import { decisionCodes } from '@mingbai/rules/requests/decisions'
import { CaseFile } from '../../apps/bff/src/cases/case-file.entity'
import { OfficialDocument } from '../../apps/bff/src/documents/document.entity'
import type { House } from '../../apps/bff/src/house'
import { PostingRecord } from '../../apps/bff/src/postings/posting-record.entity'
import { ReportEntry } from '../../apps/bff/src/reports/annual-report.entity'

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
 * and every outcome, some open, some taken back, some not confirmed, some samples; documents, postings, entries.
 */
export async function aYearOfRecords(house: House, count: number, { disclosureId, staffId, seed = 7 }: { disclosureId: string; staffId: string; seed?: number }): Promise<void> {
  const { code: tenant } = await house.book()
  const roll = dice(seed)
  const pick = <T>(list: readonly T[], fallback: T): T => list[roll(list.length)] ?? fallback
  const day = (year: number) => `${year}-${String(1 + roll(10)).padStart(2, '0')}-${String(1 + roll(28)).padStart(2, '0')}`
  const at = house.clock().toISOString()
  const idOf = (kind: string, n: number) => `Y${kind}${String(n).padStart(24, '0')}`
  const publicOf = (kind: string, n: number) => `${kind}${String(n).padStart(9, '0')}`
  const request = (n: number): Partial<CaseFile> => {
    const receivedOn = day(roll(4) === 0 ? 2025 : 2026)
    const fate = roll(10)
    const later = day(2026)
    const closedOn = fate < 7 ? (later > receivedOn ? later : receivedOn) : null
    const isWithdrawn = fate === 6
    return {
      id: idOf('R', n), publicId: publicOf('R', n), tenant, number: `合成${n}`, kind: 'infoRequest', procedureVersion: 1, state: isWithdrawn ? 'withdrawn' : closedOn ? 'answered' : fate === 7 ? 'submitted' : 'registered', seq: 1,
      words: '', publicWords: '', wordsState: 'private', wordsReason: '', spot: '', dangerous: false, hideFromHandler: true, outcome: closedOn && !isWithdrawn ? pick(decisionCodes, 'granted') : null, outcomeWords: '', reopened: 0,
      // Not confirmed yet: no clock has ever run.
      clock: fate === 7 ? null : 'request.answer', clockRunning: false, dueProvisional: false, receivedAt: at, receivedOn, closedOn, updatedAt: at, source: 'online', details: JSON.stringify({ applicantKind: pick(applicantKinds, 'person'), channel: 'online' }),
      submissionKey: idOf('K', n), submissionDigest: '', tokenHash: '', held: false, audience: 'parties', sample: roll(20) === 0,
    }
  }
  const document = (n: number): Partial<OfficialDocument> => ({
    id: idOf('D', n), publicId: publicOf('D', n), tenant, procedureVersion: 1, state: 'examined', seq: 1, number: `合成〔2026〕${n}号`, numberKey: idOf('D', n), title: '合成公文', madeOn: day(2025 + roll(2)), organisation: 'office',
    openness: pick(['proactive', 'onRequest', 'closed'], 'proactive'), ground: '', normative: roll(5) === 0, notice: null, evaluatedOn: '2026-01-01', repealedOn: roll(8) === 0 ? '2026-11-20' : null, authorId: staffId, updatedAt: at,
  })
  const posting = (n: number): Partial<PostingRecord> => ({
    id: idOf('P', n), publicId: publicOf('P', n), tenant, disclosureId, channel: pick(['info-site', 'wechat-account', 'village-board', 'kiosk', 'radio', 'village-sms'], 'radio'), boardId: null, sheet: null, link: '', note: '', postedOn: day(2025 + roll(2)), takenDownOn: null,
    state: roll(10) === 0 ? 'cancelled' : 'posted', postKey: idOf('P', n), seq: 1, recordedBy: staffId, recordedAt: at, sample: roll(20) === 0,
  })
  const entry = (n: number): Partial<ReportEntry> => ({
    id: idOf('E', n), publicId: publicOf('E', n), tenant, kind: pick(['licence', 'penalty', 'charge', 'training'], 'licence'), happenedOn: day(2025 + roll(2)), title: '合成', number: roll(9), amount: roll(1000) * 100, evidence: '', struck: roll(10) === 0 ? '记错了' : '', seq: 1, enteredBy: staffId, enteredAt: at,
  })
  for (let from = 0; from < count; from += CHUNK) {
    const ns = Array.from({ length: Math.min(CHUNK, count - from) }, (_, i) => from + i)
    await house.db.write(async (tx) => {
      const quarter = (which: number) => ns.filter((n) => n % 4 === which)
      await tx.insert(CaseFile, quarter(0).map(request))
      await tx.insert(OfficialDocument, quarter(1).map(document))
      await tx.insert(PostingRecord, quarter(2).map(posting))
      await tx.insert(ReportEntry, quarter(3).map(entry))
    })
  }
}
