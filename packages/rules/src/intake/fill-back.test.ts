import { fillBack, fillBackFields, mayFillBack } from './fill-back'

const values = { number: 'NX1', office: '何家村', officePhone: '', receivedOn: '2026-11-20', answeredOn: '2026-11-22', outcome: '解决了', documentNumber: '', words: '路灯修好了。', deliveredOn: '', closedOn: '2026-11-22', callback: '' }

it('each system has its number first and its own order; an empty line is left out', () => {
  expect(fillBack('hotline', values).map(([field]) => field)).toEqual(['number', 'office', 'answeredOn', 'outcome', 'words', 'closedOn'])
  expect(fillBack('petitionNet', values).map(([field]) => field)).toEqual(['number', 'office', 'receivedOn', 'outcome', 'words', 'answeredOn', 'closedOn'])
  expect(fillBackFields).toContain(fillBack('otherBody', values)[0]?.[0])
})

it('the office may set another order: what it does not name stands behind, and nothing comes in that the system does not ask for', () => {
  expect(fillBack('hotline', values, ['words', 'outcome', 'documentNumber', 'words']).map(([field]) => field)).toEqual(['words', 'outcome', 'number', 'office', 'answeredOn', 'closedOn'])
})

it('there is something to tell back from the answer on', () => expect(['received', 'handling', 'toApprove', 'withdrawn', 'answered', 'closed'].filter(mayFillBack)).toEqual(['answered', 'closed']))
