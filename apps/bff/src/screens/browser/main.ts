import { runKiosk } from './kiosk'
import { runScreen } from './screen'

/** The one script of screens and kiosks: plain functions over the pages that packages/outputs writes. */
const { kind, start } = document.body.dataset
if (kind === 'screen') runScreen()
if (kind === 'kiosk' && start) runKiosk(start)
