import type { TenantView } from '@mingbai/contracts/tenant'
import { homeTexts } from '@mingbai/outputs/view/words'
import { Box, Press } from '../../platform/elements'
import { Card } from '../../ui/card'
import type { VillageChoice } from '../../ui/surroundings'

/** Asked once, answered with one tap. */
export function WhichVillage({ villages, choose }: { villages: TenantView['villages']; choose: (choice: VillageChoice) => void }) {
  return (
    <Card title={homeTexts.whichVillage}>
      <Box as="p" className="soft">{homeTexts.whichVillageHint}</Box>
      <Box as="ul" className="places">
        {villages.map((village) => <Box as="li" key={village.code}><Press className="place" onPress={() => choose(village)}>{village.name}</Press></Box>)}
        <Box as="li" className="place-wide"><Press className="place" onPress={() => choose('township')}>{homeTexts.township}</Press></Box>
      </Box>
    </Card>
  )
}
