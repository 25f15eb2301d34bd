import { peopleListKindLabels } from '@mingbai/contracts/people-list-labels'
import { peopleListEndpoints, type StaffListRow } from '@mingbai/contracts/people-lists'
import type { BodyOf } from '@mingbai/contracts/endpoint'
import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { Button, Form, Input, Radio, Select } from 'antd'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { call } from '../api/call'
import { asOptions, useChoices } from '../api/choices'
import { may, useMe } from '../session/me'
import { Dialog } from '../ui/dialog'
import { Empty } from '../ui/empty'
import { FormEnd } from '../ui/form-end'
import { formatDate } from '../ui/format'
import { Loaded } from '../ui/loaded'
import { SampleMark } from '../ui/marks'
import { More } from '../ui/more'
import { PageHead } from '../ui/page-head'
import { texts } from './texts'

const firstPage = (): string | undefined => undefined

export function PeopleListsPage() {
  const me = useMe()
  const [adding, setAdding] = useState(false)
  const lists = useInfiniteQuery({
    queryKey: ['people-lists'],
    queryFn: ({ pageParam }) => call(peopleListEndpoints.listPeopleLists, { query: { before: pageParam } }),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.next ?? undefined,
  })
  return (
    <>
      <PageHead title={texts.title} lead={texts.lead}>
        {may(me, 'lists.draft') && <Button type="primary" onClick={() => setAdding(true)}>{texts.add}</Button>}
      </PageHead>
      <Loaded query={lists}>
        {(data) => {
          const rows = data.pages.flatMap((page) => page.items)
          if (rows.length === 0) return <Empty title={texts.empty} />
          return <><ListTable rows={rows} /><More pager={lists} /></>
        }}
      </Loaded>
      {adding && <Dialog kind="side" title={texts.add} onClose={() => setAdding(false)}><NewList onClose={() => setAdding(false)} /></Dialog>}
    </>
  )
}

function ListTable({ rows }: { rows: readonly StaffListRow[] }) {
  return (
    <table className="table">
      <thead><tr><th scope="col">{texts.name}</th><th scope="col">{texts.village}</th><th scope="col">{texts.state}</th><th scope="col">{texts.lastDay}</th></tr></thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td><SampleMark sample={row.sample} /> <Link href={`/lists/${row.id}`}>{row.title}</Link></td>
            <td>{row.village}</td>
            <td><span className="mark mark-plain">{row.stateLabel}</span> {row.paperUp && <span className="mark mark-soon">{texts.paperUp}</span>}</td>
            <td>{row.lastDay && formatDate(row.lastDay)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type Values = BodyOf<typeof peopleListEndpoints.createPeopleList>
const kinds = Object.entries(peopleListKindLabels).map(([value, label]) => ({ value, label }))

function NewList({ onClose }: { onClose: () => void }) {
  const choices = useChoices()
  const me = useMe()
  // Who belongs to a village writes for that village.
  const all = choices.data?.villages ?? []
  const own = all.filter(({ code }) => me.roles.some(({ organisation }) => organisation.code === code))
  const villages = own.length > 0 ? own : all
  const [, navigate] = useLocation()
  const add = useMutation({ mutationFn: (body: Values) => call(peopleListEndpoints.createPeopleList, { body }), onSuccess: ({ id }) => navigate(`/lists/${id}`) })
  return (
    <Form<Values> layout="vertical" requiredMark={false} initialValues={{ kind: 'subsidy' }} onFinish={(values) => add.mutate(values)}>
      <Form.Item name="kind" label={texts.kind}><Radio.Group options={kinds} className="choice" /></Form.Item>
      <Form.Item name="village" label={texts.village} rules={[{ required: true, message: texts.villageMissing }]}><Select showSearch={{ optionFilterProp: 'label' }} options={asOptions(villages)} /></Form.Item>
      <Form.Item name="title" label={texts.name} extra={texts.nameHint} rules={[{ required: true, whitespace: true, min: 4, message: texts.nameMissing }]}><Input maxLength={60} /></Form.Item>
      <FormEnd busy={add.isPending} error={add.error} onCancel={onClose} />
    </Form>
  )
}
