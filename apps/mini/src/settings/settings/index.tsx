import { pages, pageUrl } from '@mingbai/contracts/routes'
import type { TenantView } from '@mingbai/contracts/tenant'
import { Box } from '../../platform/elements'
import { Card } from '../../ui/card'
import { Choice } from '../../ui/choice'
import { MoreLink } from '../../ui/more-link'
import { Page } from '../../ui/page'
import { Skeleton } from '../../ui/states'
import { chosenVillageCode, useSurroundings, type VillageChoice } from '../../ui/surroundings'
import { settingsTexts } from '../texts'
import { About } from './about'
import { Place } from './place'
import { Townships } from './townships'
import '../settings.css'

export default function SettingsPage() {
  const { tenant, unreached, typeSize, village, chooseTypeSize, chooseVillage } = useSurroundings()
  const size = (value: string) => {
    const found = settingsTexts.sizes.find((one) => one.value === value)
    if (found) chooseTypeSize(found.value)
  }
  return (
    <Page title={pages.settings.title} path={pages.settings.path}>
      {tenant?.several ? <Townships /> : null}
      <Card>
        <Choice label={settingsTexts.typeSize} required options={settingsTexts.sizes} value={typeSize} onValue={size} />
        <Box as="p" className="soft settings-gap">{settingsTexts.sampleTitle}</Box>
        <Box as="p" className="sample-words">{settingsTexts.sample}</Box>
      </Card>
      {tenant ? <Villages villages={tenant.villages} village={village} choose={chooseVillage} /> : null}
      {tenant ? <About tenant={tenant} /> : unreached ? <Box as="p" className="soft">{settingsTexts.unknown}</Box> : <Skeleton lines={6} />}
      <Box as="p" className="soft">{settingsTexts.privacy}</Box>
      <Box as="p"><MoreLink to={pageUrl('staff')} words={settingsTexts.staff} /></Box>
    </Page>
  )
}

interface VillagesProps { villages: TenantView['villages']; village: VillageChoice; choose: (choice: VillageChoice) => void }

function Villages({ villages, village, choose }: VillagesProps) {
  const chosen = chosenVillageCode(village)
  return (
    <Card title={settingsTexts.village}>
      <Box as="p" className="soft">{settingsTexts.villageHint}</Box>
      <Box as="ul" className="places">
        {villages.map((one) => <Box as="li" key={one.code}><Place words={one.name} here={one.code === chosen} press={() => choose(one)} /></Box>)}
        <Box as="li" className="place-wide"><Place words={settingsTexts.township} here={village === 'township'} press={() => choose('township')} /></Box>
      </Box>
    </Card>
  )
}
