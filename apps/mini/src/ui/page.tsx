import { useDidShow } from '@tarojs/taro'
import { useEffect, useId, useLayoutEffect, type ReactNode } from 'react'
import { pages } from '@mingbai/contracts/routes'
import { isElder } from '@mingbai/outputs/view/type-size'
import { pageTexts } from '@mingbai/outputs/view/words'
import { arrive } from '../platform/arrive'
import { removeCover } from '../platform/cover'
import { Box, PhoneLink } from '../platform/elements'
import { removePainted } from '../platform/painted'
import { TopBar } from '../platform/top-bar'
import { BottomNav } from './bottom-nav'
import { Icon } from './icon'
import { OfflineBar } from './offline-bar'
import { useSurroundings } from './surroundings'
import { TownshipLine } from './township-line'

export interface PageProps {
  title: string
  /** Said once under the title, in a sentence. */
  lead?: ReactNode
  /** Which of our addresses this is, for the mark in the navigation. */
  path?: string
  /** The one button of a page with one task: it takes the navigation's place at the thumb. */
  action?: ReactNode
  children: ReactNode
}

/** The frame of every page: title, content, and at the bottom the ways on with the office's number. */
export function Page({ title, lead, path = '', action, children }: PageProps) {
  const { site, phone, officeName, officeHours, tenant, typeSize, chooseTypeSize } = useSurroundings()
  const elder = isElder(typeSize)
  const id = useId()
  const headingId = `${id}heading`
  useDidShow(() => arrive(title, site, headingId))
  useEffect(() => arrive(title, site, headingId), [title, site, headingId])
  // Before the browser draws: the reader's place and focus go over from the painted page to this one.
  useLayoutEffect(removePainted, [])
  useLayoutEffect(removeCover, [])

  return (
    <Box className={`page size-${typeSize}`}>
      <TopBar site={site} home={path === pages.home.path} mainId={headingId} elder={elder} resize={() => chooseTypeSize(elder ? 'standard' : 'elder')} />
      <OfflineBar />
      <Box as="main" className="page-main">
        <Box as="h1" id={headingId} focusable className="page-title">{title}</Box>
        {lead ? <Box as="p" className="page-lead">{lead}</Box> : null}
        {tenant?.trial ? <Box as="p" className="page-note">{pageTexts.trial}</Box> : null}
        <TownshipLine path={path} />
        {children}
      </Box>
      {officeName ? <Box as="footer" className="page-foot">{officeName} <Box as="span" className="one-piece">{phone}</Box>{officeHours ? `（${officeHours}）` : ''}</Box> : null}
      {action
        ? (
            <Box as="nav" className="bar bar-action" label={pageTexts.navigation}>
              {phone ? <PhoneLink phone={phone} className="bar-phone"><Icon name="phone" />{pageTexts.call}</PhoneLink> : null}
              <Box className="bar-main">{action}</Box>
            </Box>
          )
        : <BottomNav path={path} phone={phone} />}
    </Box>
  )
}
