import { catalogueEndpoints, catalogueSchema } from '@mingbai/contracts/catalogue'
import { miniPages, pages, pageUrl } from '@mingbai/contracts/routes'
import { catalogueTexts } from '@mingbai/outputs/view/catalogue-words'
import { call } from '../../api/call'
import { usePageParams } from '../../api/use-page-params'
import { useReply } from '../../api/use-reply'
import { Box } from '../../platform/elements'
import { inWechat } from '../../platform/wechat'
import { MoreLink } from '../../ui/more-link'
import { Page } from '../../ui/page'
import { SavedNote } from '../../ui/saved-note'
import { ErrorState, Skeleton } from '../../ui/states'
import { TopicRows } from '../../ui/topic-rows'
import { useShare } from '../../ui/use-share'
import { Area } from './area'
import '../catalogue.css'

export default function CataloguePage() {
  const { address } = usePageParams('catalogue')
  useShare('catalogue', {}, pages.catalogue.title)
  const asked = useReply(address, () => call(catalogueEndpoints.readCatalogue, {}), { publicReply: catalogueSchema })
  const areas = asked.reply?.areas ?? []
  return (
    <Page title={pages.catalogue.title} path={pages.catalogue.path} lead={catalogueTexts.description}>
      {asked.state === 'loading' ? <Skeleton lines={8} /> : null}
      {asked.state === 'failed' ? <ErrorState message={asked.error.message} retry={asked.reload} /> : null}
      {asked.state === 'ready' ? <SavedNote savedOn={asked.savedOn} /> : null}
      {areas.length > 0 ? <Box as="p"><MoreLink to={pageUrl('report')} words={pages.report.title} /></Box> : null}
      {areas.length > 0 && inWechat ? <Box as="p"><MoreLink to={pageUrl('plan')} words={miniPages.plan.title} /></Box> : null}
      <TopicRows topics={asked.reply?.topics ?? []} />
      {areas.map((area) => <Area key={area.code} area={area} />)}
      {areas.some(({ items }) => items.some(({ verified }) => !verified)) ? <Box as="p" className="soft">{catalogueTexts.unverifiedHint}</Box> : null}
    </Page>
  )
}
