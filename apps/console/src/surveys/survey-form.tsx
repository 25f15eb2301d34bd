import type { Explainable } from '@mingbai/contracts/staff-notices'
import type { StaffSurvey, SurveyDraft } from '@mingbai/contracts/staff-surveys'
import { MOST_QUESTIONS, usualQuestions } from '@mingbai/rules/surveys/survey'
import { Button, Form, Input } from 'antd'
import { FormEnd } from '../ui/form-end'
import { PublicPicker } from '../ui/public-picker'
import { useToast } from '../ui/toast'
import { texts } from './texts'
import { useSurveyWrites } from './use-surveys'
import './surveys.css'

type Values = Omit<SurveyDraft, 'notice'> & { notices: Explainable[] }

interface Props {
  year: number
  today: string
  /** Left out: a new one. */
  survey?: StaffSurvey
  onDone: (saved: boolean) => void
}

const dayMissing = [{ required: true, message: texts.dayMissing }]

export function SurveyForm({ year, today, survey, onDone }: Props) {
  const say = useToast()
  const { open, change } = useSurveyWrites(String(year))
  const send = ({ notices = [], intro = '', ...draft }: Values) => {
    const whole: SurveyDraft = { ...draft, intro, notice: notices.at(-1)?.id ?? null }
    const done = { onSuccess: () => { say(texts.saved); onDone(true) } }
    if (survey) change.mutate({ seq: survey.seq, draft: whole }, done)
    else open.mutate(whole, done)
  }
  return (
    <Form<Values> layout="vertical" requiredMark={false} initialValues={survey ? valuesOf(survey) : { title: texts.nameOf(year), intro: texts.introStart, questions: usualQuestions.slice(0, 4), fromOn: today }} onFinish={send} scrollToFirstError={{ focus: true }}>
      <Form.Item name="title" label={texts.name} rules={[{ required: true, whitespace: true, min: 2, message: texts.nameMissing }]}><Input maxLength={40} /></Form.Item>
      <Form.Item name="intro" label={texts.intro}><Input maxLength={120} /></Form.Item>
      <p className="hint">{texts.questionsHint}</p>
      <Form.List name="questions">
        {(fields, { add, remove }) => (
          <>
            {fields.map((field, at) => (
              <div key={field.key} className="survey-question">
                <Form.Item name={field.name} label={texts.question(at + 1)} rules={[{ required: true, whitespace: true, min: 2, message: texts.questionMissing }]}><Input maxLength={40} disabled={survey?.answered ?? false} /></Form.Item>
                {!survey?.answered && fields.length > 1 && <Button type="text" aria-label={texts.removeQuestion(at + 1)} onClick={() => remove(field.name)}>×</Button>}
              </div>
            ))}
            {!survey?.answered && fields.length < MOST_QUESTIONS && <p><Button onClick={() => add('')}>{texts.addQuestion}</Button></p>}
          </>
        )}
      </Form.List>
      <div className="pair">
        <Form.Item name="fromOn" label={texts.fromOn} rules={dayMissing}><Input type="date" className="date" disabled={survey?.answered ?? false} /></Form.Item>
        <Form.Item name="untilOn" label={texts.untilOn} rules={dayMissing}><Input type="date" className="date" /></Form.Item>
      </div>
      <Form.Item name="figuresOn" label={texts.figuresOn} extra={texts.figuresHint} rules={dayMissing}><Input type="date" className="date" /></Form.Item>
      {survey && <Form.Item name="notices" label={texts.notice} extra={texts.noticeHint}><PublicPicker only="notice" none={texts.noticeNone} /></Form.Item>}
      <FormEnd busy={open.isPending || change.isPending} error={open.error ?? change.error} onCancel={() => onDone(false)} />
    </Form>
  )
}

const valuesOf = ({ title, intro, questions, fromOn, untilOn, figuresOn, notice, noticeTitle }: StaffSurvey): Values => ({ title, intro, questions, fromOn, untilOn, figuresOn, notices: notice ? [{ type: 'notice', id: notice, title: noticeTitle, hint: '' }] : [] })
