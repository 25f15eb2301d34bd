import { editorValues, emptyValues, toDraft } from './draft'

const photo = { id: 'a1', url: '/a1', thumbUrl: '/a1t', width: 4, height: 3, caption: '' }

test('a draft may be saved while its catalogue item and organisation are still open', () => {
  expect(toDraft({ ...emptyValues, title: ' 公示 ' })).toEqual({ title: '公示', summary: '', text: '', item: '', organisation: '', villages: [], boards: [], attachments: [], fields: null })
})

test('what the server holds comes back from the editor unchanged', () => {
  const draft = { title: '公示', summary: '一句话', text: '一、内容\n户主\t人数', item: 'relief', organisation: 'office', villages: ['640221201200'], boards: ['K7M2Q'], attachments: ['a1'], fields: { project: '某项', result: [{ village: '何家村', money: '1' }] }, explains: [{ type: 'document' as const, id: 'Dc7kQ2mXp4' }] }
  expect(toDraft(editorValues({ draft, attachments: [photo], explains: [{ type: 'document', id: 'Dc7kQ2mXp4', title: '办法', hint: '平灵政发〔2026〕12号', gone: false }] }))).toEqual(draft)
})

test('what was said stays by being left out, and goes where somebody takes it away', () => {
  const held = editorValues({ draft: { ...toDraft(emptyValues), voice: 'v1' }, attachments: [], explains: [] })
  expect([toDraft(held).voice, toDraft({ ...held, voice: null }).voice]).toEqual([undefined, null])
})
