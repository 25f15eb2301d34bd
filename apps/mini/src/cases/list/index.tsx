import type { CaseCard } from '@mingbai/contracts/case-card'
import { caseEndpoints, caseListSchema } from '@mingbai/contracts/cases'
import { pages, pageUrl } from '@mingbai/contracts/routes'
import { villagesText } from '@mingbai/outputs/view/notices'
import { useState } from 'react'
import { asApiError } from '../../api/api-error'
import { call } from '../../api/call'
import { usePageParams } from '../../api/use-page-params'
import { useReply } from '../../api/use-reply'
import { goTo } from '../../platform/navigate'
import { Box } from '../../platform/elements'
import { Button } from '../../ui/button'
import { CaseRows } from '../../ui/case-rows'
import { Card } from '../../ui/card'
import { MoreLink } from '../../ui/more-link'
import { Page } from '../../ui/page'
import { SavedNote } from '../../ui/saved-note'
import { SelectField } from '../../ui/select-field'
import { EmptyState, ErrorState, Skeleton, Toast } from '../../ui/states'
import { useSurroundings } from '../../ui/surroundings'
import { Chips } from '../chips'
import { listTexts } from '../texts'
import '../cases.css'

const states = ['open', 'closed'] as const

export default function CasesPage() {
  const { tenant } = useSurroundings()
  const { params } = usePageParams('cases')
  const [village, setVillage] = useState(params.village ?? '')
  const [kind, setKind] = useState(params.kind ?? '')
  const [state, setState] = useState(params.state ?? '')
  const [loaded, setMore] = useState<{ address: string; items: CaseCard[]; next: string | null } | null>(null)
  const [failed, setFailed] = useState('')
  const [busy, setBusy] = useState(false)

  const query = { village: village || undefined, kind: kind || undefined, state: states.find((one) => one === state) }
  const address = pageUrl('cases', { ...query, before: params.before })
  const { reply, error, reload, ...asked } = useReply(address, () => call(caseEndpoints.listCases, { query: { ...query, before: params.before } }), { publicReply: caseListSchema })
  const more = loaded?.address === address ? loaded : null

  const next = more ? more.next : reply?.next ?? null
  const items = [...(reply?.items ?? []), ...(more?.items ?? [])]
  const loadMore = async (before: string) => {
    setBusy(true)
    setFailed('')
    try {
      const older = await call(caseEndpoints.listCases, { query: { ...query, before } })
      setMore({ address, items: [...(more?.items ?? []), ...older.items], next: older.next })
    } catch (problem) {
      setFailed(asApiError(problem).message)
    } finally {
      setBusy(false)
    }
  }
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
      {reply && items.length === 0 ? <EmptyState title={listTexts.empty} action={{ words: listTexts.newCase, onPress: () => goTo(pageUrl('newCase')) }} /> : null}
      {items.length > 0 ? <Card><CaseRows cases={items} /></Card> : null}
      {next ? <Button kind="plain" busy={busy ? listTexts.loading : false} onPress={() => void loadMore(next)}>{listTexts.more}</Button> : null}
      <Toast words={failed} />
    </Page>
  )
}
