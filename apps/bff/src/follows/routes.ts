import { endpoints } from '@mingbai/contracts/endpoints'
import { serve } from '../http/serve'
import { claimPhone, confirmPhone, forgetPhone } from '../outbox/phones/claim-phone'
import { tellFollowsByWechat } from './tell-by-wechat'
import { changeFollow, narrowFollow, phoneOwnerOf, readFollows, seeFollow } from './follows'

export const followRoutes = [
  serve(endpoints.readFollows, {}, ({ body }, scope) => readFollows(body.token, scope)),
  serve(endpoints.changeFollow, {}, ({ body }, scope) => changeFollow(body.token, body, body.following, scope)),
  serve(endpoints.narrowFollow, {}, ({ body }, scope) => narrowFollow(body.token, body, body.groups, scope)),
  serve(endpoints.seeFollow, {}, ({ body }, scope) => seeFollow(body.token, body, scope)),
  serve(endpoints.tellFollowsByWechat, {}, ({ body }, scope) => tellFollowsByWechat(body, scope)),
  serve(endpoints.claimFollowPhone, {}, async ({ body }, scope) => claimPhone(await phoneOwnerOf(body.token, scope), body.phone, scope)),
  serve(endpoints.confirmFollowPhone, {}, async ({ body }, scope) => confirmPhone(await phoneOwnerOf(body.token, scope), body.code, scope)),
  serve(endpoints.forgetFollowPhone, {}, async ({ body }, scope) => forgetPhone(await phoneOwnerOf(body.token, scope), scope)),
]
