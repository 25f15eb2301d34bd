import { endpoints } from '@mingbai/contracts/endpoints'
import type { Context } from 'koa'
import type { Scope } from '../house'
import { serve, serveSignedIn } from '../http/serve'
import { COOKIE } from './sessions'
import { changePassword, presentMe, signIn, signOut } from './sign-in'

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
  serveSignedIn(endpoints.readMe, async (_input, scope) => presentMe(scope.actor, scope)),
  serveSignedIn(endpoints.signOut, async (_input, scope, ctx) => {
    await signOut(scope.actor, scope)
    setCookie(ctx, null, scope)
    return {}
  }),
  serveSignedIn(endpoints.changePassword, async ({ body }, scope, ctx) => {
    const { token, me } = await changePassword(scope.actor, body.current, body.next, scope)
    setCookie(ctx, token, scope)
    return me
  }, { deskOnly: true }),
]
