import type { TenantView } from '@mingbai/contracts/tenant'
import { Box, PhoneLink } from '../../platform/elements'
import { Card } from '../../ui/card'
import { Pairs } from '../../ui/pairs'
import { settingsTexts } from '../texts'

const Phone = ({ phone }: { phone: string }) => (phone ? <PhoneLink phone={phone} className="more-link one-piece">{phone}</PhoneLink> : null)

/** Whose board this is and how to reach them without it. */
export function About({ tenant: { fullName, office, emergency } }: { tenant: TenantView }) {
  return (
    <Card title={settingsTexts.about}>
      <Box as="p" className="about-name">{fullName}</Box>
      <Pairs rows={[
        [settingsTexts.office, office.department || office.name],
        [settingsTexts.phone, office.phone && <Phone phone={office.phone} />],
        [settingsTexts.fax, office.fax],
        [settingsTexts.email, office.email],
        [settingsTexts.address, office.address],
        [settingsTexts.postcode, office.postcode],
        [settingsTexts.hours, office.hours || settingsTexts.hoursUnknown],
        ...emergency.map(({ name, phone }) => [name, <Phone key={phone} phone={phone} />] as const),
      ]} />
    </Card>
  )
}
