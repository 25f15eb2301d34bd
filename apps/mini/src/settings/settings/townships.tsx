import { townshipEndpoints, type Townships as Reply } from '@mingbai/contracts/townships'
import { useEffect, useState } from 'react'
import { call } from '../../api/call'
import { Box } from '../../platform/elements'
import { startAgain } from '../../platform/start-again'
import { Card } from '../../ui/card'
import { useSurroundings } from '../../ui/surroundings'
import { settingsTexts } from '../texts'
import { Place } from './place'

/** 我的乡镇, where the server has several. What lies behind this page is of another one then: the app begins anew. */
export function Townships() {
  const { township, online, chooseTownship } = useSurroundings()
  const [items, setItems] = useState<Reply['items']>([])
  useEffect(() => {
    call(townshipEndpoints.readTownships, {}).then((reply) => setItems(reply.items), () => undefined)
  }, [online])
  const choose = (code: string) => {
    chooseTownship(code)
    startAgain()
  }
  return (
    <Card title={settingsTexts.myTownship}>
      <Box as="p" className="soft">{items.length > 0 ? settingsTexts.myTownshipHint : settingsTexts.townshipsUnknown}</Box>
      <Box as="ul" className="places">
        {items.map(({ code, name }) => <Box as="li" key={code}><Place words={name} here={code === township} press={() => choose(code)} /></Box>)}
      </Box>
    </Card>
  )
}
