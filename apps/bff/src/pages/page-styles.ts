import { contentSheetCss } from '@mingbai/outputs/css/content-sheet-css'
import { pageCss } from '@mingbai/outputs/css/page-css'
import { sheetCss } from '@mingbai/outputs/css/sheet-css'
import { kioskCss } from '@mingbai/outputs/kiosk/kiosk-css'
import { screenCss } from '@mingbai/outputs/screen/screen-css'
import { contentPolicy, styledPolicy } from '../http/security-headers'

/** Pages the server writes carry one inline style each, named here by its hash, and no script. */
export const pagePolicy = styledPolicy(pageCss)
export const contentSheetPolicy = styledPolicy(contentSheetCss.A4, contentSheetCss.A3)
export const sheetPolicy = styledPolicy(sheetCss)
export const screenPolicy = styledPolicy(screenCss)
export const kioskPolicy = styledPolicy(kioskCss)

// Attributes `style="…"` are set by Taro's runtime and by pages themselves; a hash cannot name them. Scripts stay strict.
export const h5Policy = contentPolicy("'self' 'unsafe-inline'")
export const consolePolicy = (nonce: string): string => contentPolicy(`'self' 'nonce-${nonce}'`)
