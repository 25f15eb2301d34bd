import type { TenantView } from '@mingbai/contracts/tenant'
import { hallLine } from '@mingbai/outputs/view/hall'
import { ownerLine } from '@mingbai/outputs/view/owner'
import { todayInShanghai } from '../../api/today'
import { Box, PhoneLink } from '../../platform/elements'
import { Card } from '../../ui/card'
import { Icon } from '../../ui/icon'
import { Pairs } from '../../ui/pairs'
import { settingsTexts } from '../texts'

/** Whose board this is and how to reach them without it. */
export function About({ tenant: { fullName, owner, filing, office, hall, emergency } }: { tenant: TenantView }) {
  return (
    <>
      <Card title={settingsTexts.about}>
        <Box as="p" className="about-name">{fullName}</Box>
        <Pairs rows={[
          [settingsTexts.office, office.department || office.name],
          [settingsTexts.phone, office.phone && <PhoneLink phone={office.phone} className="more-link one-piece">{office.phone}</PhoneLink>],
          [settingsTexts.fax, office.fax],
          [settingsTexts.email, office.email],
          [settingsTexts.address, office.address],
          [settingsTexts.postcode, office.postcode],
          [settingsTexts.hours, office.hours || settingsTexts.hoursUnknown],
          [settingsTexts.owner, owner && ownerLine(owner)],
          [settingsTexts.filing, filing ?? ''],
          [hall?.name ?? '', hall && hallLine(hall, todayInShanghai())],
        ]} />
      </Card>
      {emergency.length > 0
        ? (
            <Card title={settingsTexts.emergency}>
              {emergency.map(({ name, phone }) => <PhoneLink key={phone} phone={phone} className="emergency"><Icon name="phone" /><Box as="span">{name}</Box></PhoneLink>)}
            </Card>
          )
        : null}
    </>
  )
}
