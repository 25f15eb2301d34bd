import type Router from '@koa/router'
import { posterPath } from '@mingbai/contracts/posters'
import { POSTER_DPI, posterPaper } from '@mingbai/outputs/poster/poster-paper'
import { sha256Hex } from '@mingbai/rules/ledger/hash'
import type { House, Scope } from '../house'
import { openScope } from '../http/open-scope'
import { isKnown } from '../http/public-cache'
import { Refusal } from '../http/refusal'
import { composePaper, drawPage } from '../paper/render-paper'
import { readNotice } from './read-notices'

/** A public notice as a picture. Who has it asks again each time: what is withdrawn or corrected is gone from that moment on. */
export function servePosters(router: Router, house: House): void {
  router.get(posterPath(':id'), async (ctx) => {
    const paper = posterPaper(await readPoster(ctx.params.id ?? '', await openScope(house, ctx, { withActor: false })))
    const etag = `"${sha256Hex(JSON.stringify(paper)).slice(0, 22)}"`
    ctx.set('Cache-Control', 'public, no-cache')
    ctx.set('ETag', etag)
    ctx.set('X-Robots-Tag', 'noindex')
    if (isKnown(ctx, etag)) {
      ctx.status = 304
      return
    }
    ctx.body = await drawPage(await composePaper(paper), { page: 1, dpi: POSTER_DPI })
    ctx.type = 'png'
  })
}

/** Throws noticeNotFound, publicUrlNeeded: a QR is made only while the address it leads to is known. */
async function readPoster(id: string, scope: Scope) {
  const { env, tenant } = scope
  // Without an actor nobody is staff here: only what anybody may see comes back.
  const notice = await readNotice(id, scope)
  if (!env.publicUrl) throw new Refusal('publicUrlNeeded')
  return { ...notice, office: tenant.settings.fullName, phone: tenant.settings.office.phone, publicUrl: env.publicUrl }
}
