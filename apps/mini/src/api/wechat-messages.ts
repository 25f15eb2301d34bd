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

/** Asks WeChat; only straight from a tap. @returns what the person said to each; empty: WeChat did not ask; `off`: messages are switched off in WeChat */
export async function askToBeTold(templates: readonly string[]) {
  const given = templates.length === 0 ? null : await askToTell(templates)
  if (given === 'off') return { answers: [], off: true }
  const answers = templates.flatMap((template) => {
    const answer = grantAnswers.find((one) => one === given?.[template])
    return answer ? [{ template, answer }] : []
  })
  return { answers, off: false }
}
export type Answers = Awaited<ReturnType<typeof askToBeTold>>['answers']
export const isYes = (answers: Answers): boolean => answers.some(({ answer }) => answer.startsWith('accept'))

/** They said no to news of what they follow: nobody asks again by itself. */
export const saidNo = (): boolean => readStored(REFUSED) === true

/** What was said about news of what this phone follows, with who it is. @throws {ApiError} */
export async function tellFollows(answers: Answers): Promise<void> {
  store(REFUSED, !isYes(answers))
  const [token, code] = [knownToken(), await loginCode()]
  if (token && code) await call(followEndpoints.tellFollowsByWechat, { body: { token, code, answers } })
}
