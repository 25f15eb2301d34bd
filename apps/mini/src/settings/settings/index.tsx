import { pages, pageUrl } from '@mingbai/contracts/routes'
import { Box, Press } from '../../platform/elements'
import { Card } from '../../ui/card'
import { Choice } from '../../ui/choice'
import { MoreLink } from '../../ui/more-link'
import { Page } from '../../ui/page'
import { Skeleton } from '../../ui/states'
import { chosenVillageCode, useSurroundings, type VillageChoice } from '../../ui/surroundings'
import { settingsTexts } from '../texts'
import { About } from './about'
import '../settings.css'

export default function SettingsPage() {
  const { tenant, unreached, typeSize, village, chooseTypeSize, chooseVillage } = useSurroundings()
  const size = (value: string) => {
    const found = settingsTexts.sizes.find((one) => one.value === value)
    if (found) chooseTypeSize(found.value)
  }
  return (
    <Page title={pages.settings.title} path={pages.settings.path}>
      <Card>
        <Choice label={settingsTexts.typeSize} required options={settingsTexts.sizes} value={typeSize} onValue={size} />
        <Box as="p" className="soft settings-gap">{settingsTexts.sampleTitle}</Box>
        <Box as="p" className="sample-words">{settingsTexts.sample}</Box>
      </Card>
      {tenant ? <Villages villages={[...tenant.villages]} village={village} choose={chooseVillage} /> : null}
      {tenant ? <About tenant={tenant} /> : unreached ? <Box as="p" className="soft">{settingsTexts.unknown}</Box> : <Skeleton lines={6} />}
      <Box as="p" className="soft">{settingsTexts.privacy}</Box>
      <Box as="p"><MoreLink to={pageUrl('staff')} words={settingsTexts.staff} /></Box>
    </Page>
  )
}

interface VillagesProps { villages: Array<{ code: string; name: string }>; village: VillageChoice; choose: (choice: VillageChoice) => void }

function Villages({ villages, village, choose }: VillagesProps) {
  const chosen = chosenVillageCode(village)
  const place = (words: string, here: boolean, press: () => void) => (
    <Press className={here ? 'place place-here' : 'place'} pressed={here} onPress={press}>{words}</Press>
  )
  return (
    <Card title={settingsTexts.village}>
      <Box as="p" className="soft">{settingsTexts.villageHint}</Box>
      <Box as="ul" className="places">
        {villages.map((one) => <Box as="li" key={one.code}>{place(one.name, one.code === chosen, () => choose(one))}</Box>)}
        <Box as="li" className="place-wide">{place(settingsTexts.township, village === 'township', () => choose('township'))}</Box>
      </Box>
    </Card>
  )
}
