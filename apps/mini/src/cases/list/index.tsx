import { caseEndpoints, caseListSchema } from '@mingbai/contracts/cases'
import { pages, pageUrl } from '@mingbai/contracts/routes'
import { villagesText } from '@mingbai/outputs/view/notices'
import { useState } from 'react'
import { call } from '../../api/call'
import { useOlder } from '../../api/use-older'
import { usePageParams } from '../../api/use-page-params'
import { useReply } from '../../api/use-reply'
import { goTo } from '../../platform/navigate'
import { Box } from '../../platform/elements'
import { CaseRows } from '../../ui/case-rows'
import { Card } from '../../ui/card'
import { MoreLink } from '../../ui/more-link'
import { OlderList } from '../../ui/older'
import { Page } from '../../ui/page'
import { SavedNote } from '../../ui/saved-note'
import { SelectField } from '../../ui/select-field'
import { EmptyState, ErrorState, Skeleton } from '../../ui/states'
import { useSurroundings } from '../../ui/surroundings'
import { useShare } from '../../ui/use-share'
import { Chips } from '../chips'
import { listTexts } from '../texts'
import '../cases.css'

const states = ['open', 'closed'] as const

export default function CasesPage() {
  const { tenant } = useSurroundings()
  const { params } = usePageParams('cases')
  useShare('cases', {}, pages.cases.title)
  const [village, setVillage] = useState(params.village ?? '')
  const [kind, setKind] = useState(params.kind ?? '')
  const [state, setState] = useState(params.state ?? '')

  const query = { village: village || undefined, kind: kind || undefined, state: states.find((one) => one === state) }
  const address = pageUrl('cases', { ...query, before: params.before })
  const { reply, error, reload, ...asked } = useReply(address, () => call(caseEndpoints.listCases, { query: { ...query, before: params.before } }), { publicReply: caseListSchema })
  const list = useOlder(address, reply, (before) => call(caseEndpoints.listCases, { query: { ...query, before } }))
  const villages = tenant?.villages ?? []
  const savedOn = 'savedOn' in asked ? asked.savedOn : null
  return (
    <Page title={pages.cases.title} path={pages.cases.path} lead={villages.find(({ code }) => code === village)?.name ?? villagesText([])}>
      <Box className="filters">
        <SelectField label={listTexts.village} required options={villages.map(({ code, name }) => ({ value: code, label: name }))} placeholder={listTexts.allVillages} value={village} onValue={setVillage} />
        <SelectField label={listTexts.kind} required options={listTexts.kinds} placeholder={listTexts.allKinds} value={kind} onValue={setKind} />
        <Chips label={listTexts.state} required options={listTexts.states} value={state} onValue={setState} />
      </Box>
      <Box as="p"><MoreLink to={pageUrl('figures')} words={listTexts.figures} /></Box>
      <SavedNote savedOn={savedOn} />
      {error ? <ErrorState message={error.message} retry={reload} /> : null}
      {!reply && !error ? <Skeleton lines={8} /> : null}
      {reply && list.items.length === 0 ? <EmptyState title={listTexts.empty} action={{ words: listTexts.newCase, onPress: () => goTo(pageUrl('newCase')) }} /> : null}
      {list.items.length > 0 ? <OlderList list={list}><Card><CaseRows cases={list.items} /></Card></OlderList> : null}
    </Page>
  )
}
