import type { CatalogueArea } from '@mingbai/contracts/catalogue'
import { pageUrl } from '@mingbai/contracts/routes'
import { areaNames, itemFacts } from '@mingbai/outputs/view/catalogue'
import { catalogueTexts } from '@mingbai/outputs/view/words'
import { Box, Fold } from '../../platform/elements'
import { Facts } from '../../ui/facts'
import { Icon } from '../../ui/icon'
import { List } from '../../ui/list-row'
import { MoreLink } from '../../ui/more-link'

type Item = CatalogueArea['items'][number]

const Row = ({ item }: { item: Item }) => (
  <Box as="li" className="row-item">
    <Box className="row">
      <Box as="span" className="row-words">
        {item.verified ? null : <Box as="span" className="row-tag"><Box as="span" className="tag tag-sample">{catalogueTexts.unverified}</Box></Box>}
        <Box as="span" className="row-title">{item.name}</Box>
        {item.elements.length > 0 ? <Box as="span" className="row-summary">{item.elements.join('、')}</Box> : null}
        <Box as="span" className="row-facts"><Facts facts={itemFacts(item)} /></Box>
      </Box>
    </Box>
  </Box>
)

/** One area of the catalogue: what a villager calls it, and folded away what belongs to it. */
export function Area({ area }: { area: CatalogueArea }) {
  const { title, official } = areaNames(area)
  const head = (
    <>
      <Box as="span" className="fold-words">
        <Box as="span" className="fold-title">{title}</Box>
        {official ? <Box as="span" className="fold-hint">{official}</Box> : null}
      </Box>
      <Icon name="down" className="fold-mark" />
    </>
  )
  return (
    <Fold className="card fold" headClass="fold-head" head={head}>
      <Box className="fold-body">
        {area.items.some(({ hasNotices }) => hasNotices)
          ? <MoreLink to={pageUrl('notices', { area: area.code })} words={`${catalogueTexts.see}“${title}”`} />
          : <Box as="p" className="soft">{catalogueTexts.nothing}</Box>}
        <Box className="fold-rows"><List>{area.items.map((item) => <Row key={item.code} item={item} />)}</List></Box>
      </Box>
    </Fold>
  )
}
