import { pages } from '@mingbai/contracts/routes'
import { barTexts } from '@mingbai/outputs/view/words'
import { goBack } from './navigate'
import { Link } from './elements'

export interface TopBarProps {
  site: string
  /** The first page has nothing behind it. */
  home: boolean
  mainId: string
  elder: boolean
  /** 长辈版 and back, where it is: on the first page. */
  resize: () => void
}

/** The bar that WeChat draws by itself and a browser does not. */
export function TopBar({ site, home, mainId, elder, resize }: TopBarProps) {
  const skip = () => document.getElementById(mainId)?.focus()
  return (
    <header className="top-bar">
      <button type="button" className="skip" onClick={skip}>{barTexts.skip}</button>
      {home
        ? <><span className="top-site">{site}</span><button type="button" className="top-settings" onClick={resize}>{elder ? barTexts.standard : barTexts.elder}</button></>
        : <><button type="button" className="top-back" onClick={goBack}><span className="icon icon-back" aria-hidden="true" />{barTexts.back}</button><Link to={pages.home.path} className="top-site">{site}</Link></>}
      <Link to={pages.settings.path} className="top-settings">{barTexts.typeSize}</Link>
    </header>
  )
}
