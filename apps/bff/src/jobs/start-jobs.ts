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
import { sweep } from '../uploads/sweep-orphans'

const OUTBOX_MS = 1000
const LEDGER_MS = 300_000
const CHECKS_MS = 5000
const SWEEP_MS = 600_000
const SCHEDULE_MS = 20_000
const FOLLOW_UP_MS = 600_000
const REMIND_MS = 600_000
const RECKON_MS = 900_000

/** The process's own repeated work. Any number of processes may run it: each job is claimed from the database. */
export function startJobs(house: House): { stop: () => Promise<void> } {
  const jobs = [every(OUTBOX_MS, () => deliverOutbox(house), house), every(OUTBOX_MS, () => deliverWebhooks(house), house), every(OUTBOX_MS, () => sendMessages(house), house), every(SWEEP_MS, () => sweep(house), house), every(CHECKS_MS, () => checkContents(house), house), every(SCHEDULE_MS, () => keepSchedule(house), house), every(SCHEDULE_MS, () => endAnnouncements(house), house), every(FOLLOW_UP_MS, () => followUp(house), house), every(REMIND_MS, () => remindStaff(house), house), every(RECKON_MS, () => reckonOpenClocks(house), house), every(LEDGER_MS, () => extendLedger(house), house), every(GAP_ROUND_MS, () => leaveGap(house), house)]
  return { stop: async () => void (await Promise.all(jobs.map((stop) => stop()))) }
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
