import type { StaffSurvey } from '@mingbai/contracts/staff-surveys'
import { surveySourceLabels, type SurveyGroupView } from '@mingbai/contracts/surveys'
import { answerBars, answerWords, surveyTexts } from '@mingbai/outputs/view/surveys'
import { surveySources, type SurveySource } from '@mingbai/rules/surveys/survey'
import { smallestCell } from '@mingbai/rules/figures/case-figures'
import { Radio } from 'antd'
import { Bars } from '../ui/bars'
import { texts } from './texts'
import './surveys.css'

interface Props {
  survey: StaffSurvey
  source: SurveySource | undefined
  onSource: (source: SurveySource | undefined) => void
}

/** By question, village and source, with how many; few are told together, here as outside. */
export function FiguresCard({ survey: { figures, questions, state }, source, onSource }: Props) {
  const { all, sources, villages } = figures
  return (
    <section className="card">
      <h2>{texts.figures}</h2>
      <Radio.Group
        className="filters" aria-label={texts.only} optionType="button" value={source ?? ''} onChange={({ target }) => onSource(surveySources.find((one) => one === target.value))}
        options={[{ value: '', label: texts.all }, ...surveySources.map((value) => ({ value, label: surveySourceLabels[value] }))]}
      />
      <p className="hint">{texts.pieces(all.people)}。{state !== 'out' && texts.figuresNote}{surveyTexts.few(smallestCell)}</p>
      {all.people === 0 ? <p>{texts.noFigures}</p> : all.questions === null ? <p>{surveyTexts.tooFew}</p> : questions.map((question, at) => (
        <div key={question} className="survey-figures">
          <h3>{question}</h3>
          <Bars bars={answerBars(all, at)} />
          <Groups groups={sources} at={at} />
          <Groups groups={villages} at={at} />
        </div>
      ))}
    </section>
  )
}

/** Nothing where all stand together. */
function Groups({ groups, at }: { groups: readonly SurveyGroupView[]; at: number }) {
  if (groups.length < 2) return null
  return (
    <dl className="facts facts-narrow">
      {groups.map((group) => <div key={group.label}><dt>{group.label}，{texts.pieces(group.people)}</dt><dd>{answerWords(group, at)}</dd></div>)}
    </dl>
  )
}
