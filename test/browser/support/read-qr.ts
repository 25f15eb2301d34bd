import jsQR from 'jsqr'
import type { Page } from 'playwright-core'
import sharp from 'sharp'

/** The address in the code of a sheet, read off its picture as a camera would. */
export async function readQr(page: Page): Promise<string> {
  const picture = await page.locator('.qr').screenshot({ scale: 'css' })
  const { data, info } = await sharp(picture).resize(600).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data ?? ''
}
