import type { CatalogueArea } from '@mingbai/contracts/catalogue'
import { pageUrl } from '@mingbai/contracts/routes'
import { areaNames, dutyMark, itemDetails, itemFacts, itemTitle } from '@mingbai/outputs/view/catalogue'
import { catalogueTexts } from '@mingbai/outputs/view/catalogue-words'
import { Box, Fold } from '../../platform/elements'
import { Facts } from '../../ui/facts'
import { Icon } from '../../ui/icon'
import { List } from '../../ui/list-row'
import { MoreLink } from '../../ui/more-link'

type Item = CatalogueArea['items'][number]

function Row({ item }: { item: Item }) {
  const mark = dutyMark(item)
  const head = (
    <>
      <Box as="span" className="fold-words"><Box as="span" className="fold-hint">{catalogueTexts.more}</Box></Box>
      <Icon name="down" className="fold-mark" />
    </>
  )
  return (
    <Box as="li" className="row-item">
      <Box className="row">
        <Box as="span" className="row-words">
          {mark || !item.verified ? (
            <Box as="span" className="row-tag">
              {mark ? <Box as="span" className={`tag tag-${mark.tone}`}>{mark.words}</Box> : null}
              {item.verified ? null : <Box as="span" className="tag tag-sample">{catalogueTexts.unverified}</Box>}
            </Box>
          ) : null}
          <Box as="span" className="row-title">{itemTitle(item)}</Box>
          {item.elements.length > 0 ? <Box as="span" className="row-summary">{item.elements.join('、')}</Box> : null}
          <Box as="span" className="row-facts"><Facts facts={itemFacts(item)} /></Box>
        </Box>
      </Box>
      <Fold className="fold" headClass="fold-head" head={head}>
        {itemDetails(item).map((line) => <Box as="p" className="soft" key={line}>{line}</Box>)}
      </Fold>
    </Box>
  )
}

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
