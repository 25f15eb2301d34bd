import { followEndpoints, type Follow, type Follows } from '@mingbai/contracts/follows'
import { pages, pageUrl } from '@mingbai/contracts/routes'
import { longDate } from '@mingbai/outputs/view/dates'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { asApiError } from '../../api/api-error'
import { call } from '../../api/call'
import { changeFollow, keepFollows, knownToken } from '../../api/kept-follows'
import { Box } from '../../platform/elements'
import { goTo } from '../../platform/navigate'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { List, ListRow } from '../../ui/list-row'
import { MoreLink } from '../../ui/more-link'
import { Page } from '../../ui/page'
import { EmptyState, ErrorState, Skeleton, Toast } from '../../ui/states'
import { texts } from '../texts'
import { GroupChoice } from './group-choice'
import { PhoneCard } from './phone-card'
import { WechatCard } from './wechat-card'

/** 我关注的: what is new of each, and the number that is written to. */
export default function FollowsPage() {
  const [follows, setFollows] = useState<Follows | null>(null)
  const [failed, setFailed] = useState('')
  const [toast, setToast] = useState('')
  const token = knownToken()

  const ask = async () => {
    if (!token) return
    setFailed('')
    try {
      const reply = await call(followEndpoints.readFollows, { body: { token } })
      keepFollows(reply)
      setFollows(reply)
    } catch (error) {
      setFailed(asApiError(error).message)
    }
  }
  // Also on coming back: what was opened from here has been looked at.
  useDidShow(() => void ask())

  const change = async (work: () => Promise<Follows>) => {
    setToast('')
    try {
      setFollows(await work())
    } catch (error) {
      setToast(asApiError(error).message)
    }
  }
  const isEmpty = !token || follows?.items.length === 0
  return (
    <Page title={pages.follows.title} path={pages.track.path} lead={texts.lead}>
      {failed ? <ErrorState message={failed} retry={() => void ask()} /> : null}
      {token && !follows && !failed ? <Skeleton lines={6} /> : null}
      {isEmpty ? <EmptyState title={texts.empty} words={texts.emptyWords} action={{ words: texts.find, onPress: () => goTo(pageUrl('notices')) }} /> : null}
      {follows?.items.map((item) => (
        <FollowCard
          key={item.kind + item.code} item={item}
          onNarrow={(groups) => void change(() => call(followEndpoints.narrowFollow, { body: { token: token ?? '', kind: item.kind, code: item.code, groups } }))}
          onSeen={() => void change(() => call(followEndpoints.seeFollow, { body: { token: token ?? '', kind: item.kind, code: item.code } }))}
          onStop={() => void change(() => changeFollow(item, false))}
        />
      ))}
      {follows && follows.items.length > 0 ? <WechatCard /> : null}
      {token && follows && follows.items.length > 0 && (follows.phone.isOn || follows.phone.state !== 'none') ? <PhoneCard token={token} phone={follows.phone} onPhone={(phone) => setFollows({ ...follows, phone })} /> : null}
      <Toast words={toast} />
    </Page>
  )
}

function FollowCard({ item, onNarrow, onSeen, onStop }: { item: Follow; onNarrow: (groups: string[]) => void; onSeen: () => void; onStop: () => void }) {
  const { name, kind, path, news, groups } = item
  return (
    <Card title={name}>
      <Box as="p" className="soft">{texts.kinds[kind]} · {news.length > 0 ? texts.fresh(news.length) : texts.nothingNew}</Box>
      {news.length > 0 ? <List>{news.map((one) => <ListRow key={one.path + one.title + one.on} to={one.path} title={one.title} facts={longDate(one.on)} />)}</List> : null}
      <Box as="p"><MoreLink to={path} words={texts.open(name)} /></Box>
      {groups ? <GroupChoice of={groups} name={name} onNarrow={onNarrow} /> : null}
      <Box className="card-foot">
        {news.length > 0 ? <Button kind="plain" onPress={onSeen}>{texts.seen}</Button> : null}
        <Button kind="plain" label={texts.stopOf(name)} onPress={onStop}>{texts.stop}</Button>
      </Box>
    </Card>
  )
}
