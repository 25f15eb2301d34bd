import { staffCaseEndpoints, type StaffCase } from '@mingbai/contracts/staff'
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { call } from '../api/call'
import { Photos } from '../ui/photos'
import { Problem } from '../ui/problem'
import { byKind, texts } from './texts'
import { useNoteSeq } from './use-case'

/** Name and telephone stay sealed until somebody asks for them; they are not kept after the card is closed. */
export function ContactCard({ item }: { item: StaffCase }) {
  return (
    <section className="card" aria-labelledby="contact-title">
      <h2 id="contact-title">{byKind(texts.contactOf, item.kind, texts.contact)}</h2>
      {item.contact.hiddenFromHandler && !item.request && <p>{texts.hidden}</p>}
      {item.contact.anonymous ? <p>{texts.anonymous}</p> : <Sealed item={item} />}
    </section>
  )
}

function Sealed({ item }: { item: StaffCase }) {
  const noteSeq = useNoteSeq(item.id)
  const contact = useMutation({ mutationFn: () => call(staffCaseEndpoints.openContact, { params: { id: item.id } }), onSuccess: ({ seq }) => noteSeq(seq), gcTime: 0 })
  if (contact.data) {
    return (
      <>
        <dl className="facts facts-narrow">
          <div><dt>{texts.name}</dt><dd>{contact.data.name || texts.notSaid}</dd></div>
          <div><dt>{texts.phone}</dt><dd>{contact.data.phone || texts.notSaid}</dd></div>
          {contact.data.more.map(({ label, value }) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}
        </dl>
        <Photos items={contact.data.photos} />
        <Button onClick={() => contact.reset()}>{texts.hideContact}</Button>
      </>
    )
  }
  return (
    <>
      <p>{item.request ? texts.applicantSealed : texts.sealed} {!item.contact.hasPhone && texts.noPhone}</p>
      {!item.contact.canOpen && <p className="hint">{texts.cannotOpen}</p>}
      {item.contact.canOpen && (
        <>
          <Button loading={contact.isPending} onClick={() => contact.mutate()} aria-describedby="contact-hint">{item.request ? texts.openApplicant : texts.openContact}</Button>
          <p className="hint" id="contact-hint">{texts.openContactHint}</p>
        </>
      )}
      {contact.isError && <Problem error={contact.error} />}
    </>
  )
}
