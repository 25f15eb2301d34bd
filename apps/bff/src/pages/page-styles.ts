import { contentSheetCss } from '@mingbai/outputs/css/content-sheet-css'
import { pageCss } from '@mingbai/outputs/css/page-css'
import { sheetCss } from '@mingbai/outputs/css/sheet-css'
import { kioskCss } from '@mingbai/outputs/kiosk/kiosk-css'
import { screenCss } from '@mingbai/outputs/screen/screen-css'
import { createHash } from 'node:crypto'
import { contentPolicy } from '../http/security-headers'

const hashOf = (css: string) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`

/** Pages the server writes carry one inline style each, named here by its hash, and no script. */
export const pagePolicy = contentPolicy(hashOf(pageCss))
export const contentSheetPolicy = contentPolicy(`${hashOf(contentSheetCss.A4)} ${hashOf(contentSheetCss.A3)}`)
export const sheetPolicy = contentPolicy(hashOf(sheetCss))
export const screenPolicy = contentPolicy(hashOf(screenCss))
export const kioskPolicy = contentPolicy(hashOf(kioskCss))

// Attributes `style="…"` are set by Taro's runtime and by pages themselves; a hash cannot name them. Scripts stay strict.
export const h5Policy = contentPolicy("'self' 'unsafe-inline'")
export const consolePolicy = (nonce: string): string => contentPolicy(`'self' 'nonce-${nonce}'`)
