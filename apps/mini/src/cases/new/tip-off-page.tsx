import { pages } from '@mingbai/contracts/routes'
import type { TenantView } from '@mingbai/contracts/tenant'
import { useState } from 'react'
import { Box, PhoneLink } from '../../platform/elements'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Choice } from '../../ui/choice'
import { Page } from '../../ui/page'
import type { Matter } from '../draft'
import { tipOffTexts } from '../tip-off-texts'
import { MatterField } from './matter-field'
import { TipOffForm } from './tip-off-form'

type Tips = TenantView['tipOffs']

/** 举报: whom it concerns is asked before a word is typed. It has no address of its own and leaves no draft: nobody sees the knock. */
export function TipOffPage({ door, onMatter }: { door: Tips; onMatter: (matter: Matter) => void }) {
  const [concerns, setConcerns] = useState('')
  const chosen = door.choices.find(({ code }) => code === concerns)
  const matter = <MatterField value="tipOff" onMatter={onMatter} onTipOff={() => undefined} />
  if (door.state !== 'open') {
    return <Page title={pages.newCase.title} path={pages.newCase.path}>{matter}<Elsewhere door={door} words={tipOffTexts.closed} /></Page>
  }
  const whom = (
    <Choice label={tipOffTexts.whom} hint={tipOffTexts.whomHint} required options={door.choices.map(({ code, label }) => ({ value: code, label }))} value={concerns} onValue={setConcerns} />
  )
  if (chosen?.goesTo === 'here') return <TipOffForm concerns={chosen.code} door={door}>{matter}{whom}</TipOffForm>
  return (
    <Page title={pages.newCase.title} path={pages.newCase.path}>
      {matter}
      {whom}
      {chosen?.goesTo === 'county' ? <Elsewhere door={door} words={door.sendOff} /> : null}
      {chosen?.goesTo === 'cases' ? <Card title={tipOffTexts.plainTitle}><Box as="p">{tipOffTexts.plainWords}</Box><Button onPress={() => onMatter('unfair')}>{tipOffTexts.plainGo}</Button></Card> : null}
    </Page>
  )
}

function Elsewhere({ door: { county, line }, words }: { door: Tips; words: string }) {
  return (
    <Card title={tipOffTexts.elsewhere}>
      <Box as="p">{words}</Box>
      <Box as="p">{county.name}{county.phone ? <> <PhoneLink phone={county.phone} className="phone-inline">{county.phone}</PhoneLink></> : null}</Box>
      <Box as="p">{tipOffTexts.line} <PhoneLink phone={line} className="phone-inline">{line}</PhoneLink></Box>
    </Card>
  )
}
