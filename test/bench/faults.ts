import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { receiptSchema, type CaseSubmission, type Receipt } from '@mingbai/contracts/submit-case'
import * as z from 'zod/mini'
import { checkStored } from './check-stored'
import { submitCall } from './measure-submission'
import { inHouse, type Place } from './places'
import { aSubmission } from './record-statements'
import { startOurs, type Running } from './servers'

const PHONES = 6
/** How long a killed server was up at most, in milliseconds. On a slow machine most die before their first answer, as they should; every second one takes so many submissions first. */
const LIFE_MS = 250
const TAKEN_FIRST = 2

/** One complaint as its phone knows it: sent until a receipt is shown, always with the same key. */
interface Sent {
  submission: CaseSubmission
  receipts: Receipt[]
  tries: number
}

export interface FaultReport {
  faults: { kills: number; cuts: number }
  /** With a receipt. Fewer than half as many as there were faults prove nothing. */
  submissions: number
  /** Tries that brought no receipt. */
  retries: number
  /** Empty: every receipt exists, nothing twice, every chain whole. */
  problems: string[]
}

/** Phones submit all the time, while lines are cut at random bytes and the server is killed at random moments. */
export async function runFaults(place: Place, faults: number, random: () => number, progress: (done: number) => void): Promise<FaultReport> {
  const wanted = { kills: Math.ceil(faults / 2), cuts: Math.floor(faults / 2) }
  const all: Sent[] = []
  let cutsLeft = wanted.cuts
  let isOver = false
  let server: Running | null = null

  async function phone(): Promise<void> {
    while (!isOver || cutsLeft > 0) {
      const sent: Sent = { submission: { ...aSubmission(), words: `第 ${all.length} 件：水渠漏水，请来看看` }, receipts: [], tries: 0 }
      all.push(sent)
      // The second round is the villager who taps again although the receipt was there.
      for (const _tap of [1, 2].slice(0, random() < 0.2 ? 2 : 1)) await untilReceipt(sent)
    }
  }

  async function untilReceipt(sent: Sent): Promise<void> {
    for (;;) {
      sent.tries += 1
      const cut = cutsLeft > 0 && random() < 0.1
      if (cut) cutsLeft -= 1
      const receipt = server && (await submitOnce(server.port, sent.submission, cut ? random() : null))
      if (receipt) return void sent.receipts.push(receipt)
      await sleep(5)
    }
  }

  const taken = () => all.filter(({ receipts }) => receipts.length > 0).length
  const phones = Array.from({ length: PHONES }, phone)
  for (let kill = 0; kill < wanted.kills; kill++) {
    server = await startOurs(place)
    const before = taken()
    if (kill % 2 === 1) while (taken() < before + TAKEN_FIRST) await sleep(5)
    await sleep(random() * LIFE_MS)
    await server.kill()
    progress(kill + 1)
  }
  server = await startOurs(place)
  isOver = true
  await Promise.all(phones)
  await server.stop()
  const receipts = all.flatMap((sent) => sent.receipts.map((receipt) => ({ key: sent.submission.submissionKey, receipt })))
  const tooFew = taken() < faults / 2 ? [`${taken()} submissions under ${faults} faults: this run proves nothing`] : []
  const problems = [...tooFew, ...differing(all), ...(await inHouse(place, (house) => checkStored(house, receipts)))]
  return { faults: wanted, submissions: taken(), retries: all.reduce((sum, { tries, receipts: shown }) => sum + tries - shown.length, 0), problems }
}

/** Whoever taps twice must be told the same. */
function differing(all: readonly Sent[]): string[] {
  return all.filter(({ receipts }) => new Set(receipts.map(({ id, number, queryCode, token }) => [id, number, queryCode, token].join())).size > 1).map(({ submission }) => `two receipts for ${submission.submissionKey}`)
}

/** @param cut where to cut the line, as a part of all bytes sent and received; null: not at all. @returns null when no whole answer came */
function submitOnce(port: number, submission: CaseSubmission, cut: number | null): Promise<Receipt | null> {
  const { path, body = '', headers = {} } = submitCall(JSON.stringify(submission))
  const fields = { Host: '127.0.0.1', Connection: 'close', 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(body)), ...headers }
  const request = Buffer.from(`POST ${path} HTTP/1.1\r\n${Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`)
  // An answer is about ten times as long as its request: one half of the cuts hits each.
  const sentBytes = cut !== null && cut < 0.5 ? Math.floor(request.length * cut * 2) : request.length
  const readBytes = cut !== null && cut >= 0.5 ? Math.floor(10_000 * (cut - 0.5) * 2) : Infinity
  return new Promise((done) => {
    const parts: Buffer[] = []
    let received = 0
    const socket = connect({ port, host: '127.0.0.1' })
    socket.on('connect', () => socket.write(request.subarray(0, sentBytes), () => sentBytes < request.length && socket.destroy()))
    socket.on('data', (part) => {
      parts.push(part)
      received += part.length
      if (received >= readBytes) socket.destroy()
    })
    socket.on('error', () => undefined)
    socket.on('close', () => done(received >= readBytes ? null : receiptIn(Buffer.concat(parts).toString('utf8'))))
  })
}

function receiptIn(answer: string): Receipt | null {
  const [head = '', body = ''] = answer.split('\r\n\r\n')
  const length = Number(/content-length: (\d+)/i.exec(head)?.[1])
  if (!head.startsWith('HTTP/1.1 200') || Buffer.byteLength(body) !== length) return null
  return z.parse(receiptSchema, JSON.parse(body))
}
