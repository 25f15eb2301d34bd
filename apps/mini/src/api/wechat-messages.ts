import type { BodyOf } from '@mingbai/contracts/endpoint'
import { followEndpoints } from '@mingbai/contracts/follows'
import { grantAnswers, wechatEndpoints, type WechatView } from '@mingbai/contracts/wechat'
import { useEffect, useState } from 'react'
import { askToTell, inWechat, loginCode } from '../platform/wechat'
import { readStored, store } from '../platform/storage'
import { call } from './call'
import { knownToken } from './kept-follows'

const REFUSED = 'newsRefused'

/** The forms in which WeChat may tell of it; none in a browser, and where it is not connected. */
export function useTemplates(tells: WechatView['templates'][number]['tells']): string[] {
  const [ids, setIds] = useState<string[]>([])
  useEffect(() => {
    if (inWechat) call(wechatEndpoints.readWechat, {}).then(({ templates }) => setIds(templates.filter((one) => one.tells === tells).map(({ id }) => id)), () => undefined)
  }, [tells])
  return ids
}

type Answers = BodyOf<typeof wechatEndpoints.saveGrants>['answers']

/** `told`: they said yes, `refused`: no; `closed`: WeChat lets none of these be sent; `off`: messages are switched off in WeChat; `unasked`: nobody was asked. */
export type Told = 'told' | 'refused' | 'closed' | 'off' | 'unasked'

/** Asks WeChat; only straight from a tap. */
export async function askToBeTold(templates: readonly string[]): Promise<{ told: Told; answers: Answers }> {
  const given = templates.length === 0 ? null : await askToTell(templates)
  if (given === 'off') return { told: 'off', answers: [] }
  const answers = templates.flatMap((template) => {
    const answer = grantAnswers.find((one) => one === given?.[template])
    return answer ? [{ template, answer }] : []
  })
  return { told: outcomeOf(answers), answers }
}

function outcomeOf(answers: Answers): Told {
  if (answers.some(({ answer }) => answer.startsWith('accept'))) return 'told'
  if (answers.some(({ answer }) => answer === 'reject')) return 'refused'
  return answers.length > 0 ? 'closed' : 'unasked'
}

/** They said no to news of what they follow: nobody asks again by itself. */
export const saidNo = (): boolean => readStored(REFUSED) === true

/** What was said about news of what this phone follows, with who it is. @throws {ApiError} */
export async function tellFollows(told: Told, answers: Answers): Promise<void> {
  // What WeChat itself keeps back changes nothing of what they said.
  if (told !== 'closed') store(REFUSED, told === 'refused')
  const [token, code] = [knownToken(), await loginCode()]
  if (token && code) await call(followEndpoints.tellFollowsByWechat, { body: { token, code, answers } })
}
