import { contentSheetCss } from '@mingbai/outputs/css/content-sheet-css'
import { pageCss } from '@mingbai/outputs/css/page-css'
import { sheetCss } from '@mingbai/outputs/css/sheet-css'
import { kioskCss } from '@mingbai/outputs/kiosk/kiosk-css'
import { sizeScript } from '@mingbai/outputs/parts/size-script'
import { screenCss } from '@mingbai/outputs/screen/screen-css'
import { contentPolicy, hashSource, styledPolicy } from '../http/security-headers'

/** Pages the server writes carry one inline style each, named here by its hash; those for residents the script of the letters too. */
export const pagePolicy = contentPolicy(hashSource(pageCss), hashSource(sizeScript))
export const contentSheetPolicy = styledPolicy(contentSheetCss.A4, contentSheetCss.A3)
export const sheetPolicy = styledPolicy(sheetCss)
export const screenPolicy = styledPolicy(screenCss)
export const kioskPolicy = styledPolicy(kioskCss)

// Attributes `style="…"` are set by Taro's runtime and by pages themselves; a hash cannot name them. Scripts stay strict.
export const h5Policy = contentPolicy("'self' 'unsafe-inline'", hashSource(sizeScript))
export const consolePolicy = (nonce: string): string => contentPolicy(`'self' 'nonce-${nonce}'`)
