import { endpoints } from '@mingbai/contracts/endpoints'
import type { Context } from 'koa'
import type { Scope, StaffActor } from '../house'
import { Refusal } from '../http/refusal'
import { serve } from '../http/serve'
import { COOKIE } from './sessions'
import { changePassword, presentMe, signIn, signOut } from './sign-in'

/** These three let in who has still to change a first password. */
function signedIn({ actor }: Scope): StaffActor {
  if (!actor) throw new Refusal('signInNeeded')
  return actor
}

function setCookie(ctx: Context, token: string | null, { origin }: Scope): void {
  // Secure wherever the site itself is: on a trial over plain http the browser would drop the cookie.
  ctx.cookies.secure = origin.startsWith('https:')
  ctx.cookies.set(COOKIE, token, { httpOnly: true, sameSite: 'lax', secure: origin.startsWith('https:'), path: '/', overwrite: true })
}

export const sessionRoutes = [
  serve(endpoints.signIn, {}, async ({ body }, scope, ctx) => {
    const { token, me } = await signIn(body.account.trim(), body.password, scope)
    setCookie(ctx, token, scope)
    return me
  }),
  serve(endpoints.readMe, {}, async (_input, scope) => presentMe(signedIn(scope), scope)),
  serve(endpoints.signOut, {}, async (_input, scope, ctx) => {
    await signOut(signedIn(scope), scope)
    setCookie(ctx, null, scope)
    return {}
  }),
  serve(endpoints.changePassword, {}, async ({ body }, scope, ctx) => {
    const { token, me } = await changePassword(signedIn(scope), body.current, body.next, scope)
    setCookie(ctx, token, scope)
    return me
  }),
]
