import { Box, PhoneLink } from '../../platform/elements'
import { Icon } from '../../ui/icon'
import { formTexts } from '../texts'

/** Whom to ring before anything is written. */
export function DangerPhones({ phones }: { phones: ReadonlyArray<{ name: string; phone: string }> }) {
  return (
    <Box className="danger" role="alert">
      <Box as="p" className="danger-title"><Icon name="alert" />{formTexts.dangerTitle}</Box>
      <Box className="danger-phones">
        {phones.map(({ name, phone }) => (
          <PhoneLink key={`${name}${phone}`} phone={phone} className="danger-phone">
            <Icon name="phone" /><Box as="span" className="danger-name">{name}</Box>{name.includes(phone) ? null : <Box as="span" className="danger-number">{phone}</Box>}
          </PhoneLink>
        ))}
      </Box>
    </Box>
  )
}
