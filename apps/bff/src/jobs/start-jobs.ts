import { articleSources } from '../article-sources'
import { runArticles } from '../articles/run-articles'
import { remindStaff } from '../cases/remind-staff'
import { followUp } from '../cases/follow-up'
import { reckonOpenClocks } from '../cases/reckon-open-clocks'
import type { House } from '../house'
import { checkContents } from '../wechat/content-checks'
import { sendMessages } from '../outbox/send-messages'
import { extendLedger } from '../ledger/extend-ledger'
import { keepSchedule } from '../notices/keep-schedule'
import { endAnnouncements } from '../people-lists/end-announcements'
import { deliverOutbox } from './deliver-outbox'
import { deliverWebhooks } from './deliver-webhooks'
import { GAP_ROUND_MS, leaveGap } from './leave-gap'
import { makeDraws } from '../supervision/make-draws'
import { sealVoices } from '../uploads/seal-voices'
import { sweep } from '../uploads/sweep-orphans'

const OUTBOX_MS = 1000
const LEDGER_MS = 300_000
const CHECKS_MS = 5000
const SWEEP_MS = 600_000
const SEAL_MS = 60_000
const SCHEDULE_MS = 20_000
const FOLLOW_UP_MS = 600_000
const REMIND_MS = 600_000
const RECKON_MS = 900_000

type Job = (house: House) => Promise<unknown>

/** One queue each, whoever's the rows are. */
const shared: readonly (readonly [number, Job])[] = [
  [OUTBOX_MS, deliverOutbox],
  [OUTBOX_MS, deliverWebhooks],
  [OUTBOX_MS, sendMessages],
  [SWEEP_MS, sweep],
  [SEAL_MS, sealVoices],
  [CHECKS_MS, checkContents],
  [CHECKS_MS, runArticles(articleSources)],
]

/** In the name of each tenant, one after the other. */
const ofEach: readonly (readonly [number, Job])[] = [
  [SCHEDULE_MS, keepSchedule],
  [SCHEDULE_MS, endAnnouncements],
  [FOLLOW_UP_MS, followUp],
  [REMIND_MS, remindStaff],
  [RECKON_MS, reckonOpenClocks],
  [LEDGER_MS, extendLedger],
  [LEDGER_MS, makeDraws],
  [GAP_ROUND_MS, leaveGap],
]

/** What fails for one tenant is done for the others all the same. */
export const forEach = (job: Job): Job => async (house) => {
  for (const one of await house.all()) await job(one).catch((error: unknown) => house.log.error({ err: error, tenant: one.code }, 'a job failed for a tenant'))
}

/** The process's own repeated work. Any number of processes may run it: each job is claimed from the database. */
export function startJobs(house: House): { stop: () => Promise<void> } {
  const stops = [...shared, ...ofEach.map(([milliseconds, job]) => [milliseconds, forEach(job)] as const)].map(([milliseconds, job]) => every(milliseconds, () => job(house), house))
  return { stop: async () => void (await Promise.all(stops.map((stop) => stop()))) }
}

/** The next round starts only when the last has ended. @returns stop, which waits for the round that runs */
function every(ms: number, work: () => Promise<unknown>, { log }: House): () => Promise<void> {
  let timer: NodeJS.Timeout | null = null
  let round: Promise<void> = Promise.resolve()
  const plan = () => {
    timer = setTimeout(() => {
      round = work()
        .catch((error: unknown) => log.error({ err: error }, 'a job failed'))
        .then(() => {
          if (timer) plan()
        })
    }, ms)
  }
  plan()
  return async () => {
    if (timer) clearTimeout(timer)
    timer = null
    await round
  }
}
