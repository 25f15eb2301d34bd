import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { GuideButton } from '../guide/guide-button'
import { MyPhoneForm } from '../messages/my-phone-form'
import { may, useMe } from '../session/me'
import { PasswordForm } from '../session/password-form'
import { useSignOut } from '../session/sign-out'
import { Dialog } from '../ui/dialog'
import { isHere, menu, menuGroups } from './menu'
import { PageGuard } from './page-guard'
import { texts } from './texts'

export function Shell({ children }: { children: ReactNode }) {
  const me = useMe()
  const [location] = useLocation()
  return (
    <div className="shell">
      <a className="skip" href="#main">{texts.skip}</a>
      <header className="side">
        <div className="side-brand">{texts.product}<span className="side-township">{me.township}</span></div>
        <Menu />
        <WhoAmI />
      </header>
      <main id="main" className="main" tabIndex={-1}>
        {me.trial && <p className="trial">{texts.trial}</p>}
        <GuideButton key={`guide ${location}`} location={location} />
        <PageGuard key={location}>{children}</PageGuard>
      </main>
    </div>
  )
}

/** The menu is longer than a small screen: where one is must be in sight. */
const keepInSight = (item: HTMLElement | null) => item?.scrollIntoView({ block: 'nearest' })

function Menu() {
  const me = useMe()
  const [location] = useLocation()
  const groups = menuGroups.map((group) => ({ group, items: menu.filter((item) => item.group === group && may(me, ...item.anyOf)) })).filter(({ items }) => items.length > 0)
  return (
    <nav aria-label={texts.nav}>
      {groups.map(({ group, items }) => (
        <section key={group} className="menu-group" aria-label={texts.groups[group] || undefined}>
          {texts.groups[group] && <p className="menu-head" aria-hidden="true">{texts.groups[group]}</p>}
          <ul className="menu">
            {items.map((item) => (
              <li key={item.path}>
                {isHere(item, location)
                  ? <Link href={item.path} aria-current="page" ref={keepInSight}>{item.label}</Link>
                  : <Link href={item.path}>{item.label}</Link>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  )
}

function WhoAmI() {
  const me = useMe()
  const signOut = useSignOut()
  const [changing, setChanging] = useState(false)
  const [phoning, setPhoning] = useState(false)
  return (
    <div className="whoami">
      <strong>{me.name}</strong>
      <ul>
        {me.roles.map((held) => <li key={held.label + held.organisation.code}>{held.label} · {held.organisation.name}</li>)}
      </ul>
      <div className="whoami-ways">
        {may(me, 'notices.review') && <Link href="/absences" className="whoami-link">{texts.absences}</Link>}
        <Link href="/handbook" className="whoami-link">{texts.handbook}</Link>
        <Button type="link" size="small" onClick={() => setPhoning(true)}>{texts.myPhone}</Button>
        {!may(me, 'phones.manage') && <Link href="/phones" className="whoami-link">{texts.myPhones}</Link>}
        <Button type="link" size="small" onClick={() => setChanging(true)}>{texts.changePassword}</Button>
        <Button type="link" size="small" loading={signOut.isPending} onClick={() => signOut.mutate()}>{texts.signOut}</Button>
      </div>
      {phoning && <Dialog title={texts.myPhone} onClose={() => setPhoning(false)}><MyPhoneForm /></Dialog>}
      {changing && (
        <Dialog title={texts.changePassword} onClose={() => setChanging(false)}>
          <PasswordForm account={me.account} onDone={() => setChanging(false)} />
        </Dialog>
      )}
    </div>
  )
}
