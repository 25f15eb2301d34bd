import { caseKinds } from '@mingbai/rules/case-kinds'
import { caseProcedures } from '@mingbai/rules/procedures/cases'
import { caseFieldLabel } from './case-field-labels'

const promisesPublic = (hint: string): boolean => /(?<!不)会公开/.test(hint)

it.each(caseKinds)('%s: a hint says 会公开 of what everybody will read, and of nothing else', (kind) => {
  const wrong = caseProcedures[kind].flatMap(({ version, audience, rows }) =>
    rows.filter(({ by, fields = [] }) => by.some((party) => party !== 'resident' && party !== 'system') && fields.some(({ name }) => name === 'words')).flatMap((row) => {
      // A draft goes out as it is once somebody has read it; an answer to an application goes to the applicant.
      const goesOut = audience === 'public' && (row.words === 'public' || (row.verb === 'propose' && kind !== 'infoRequest'))
      return promisesPublic(caseFieldLabel(kind, row, 'words').hint) === goesOut ? [] : [`${version} ${row.verb}`]
    }),
  )
  expect(wrong).toEqual([])
})
