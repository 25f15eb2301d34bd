import type { AttachmentView } from '@mingbai/contracts/common'
import type { StaffSurvey, TallyDraft } from '@mingbai/contracts/staff-surveys'
import { surveyAnswerLabels } from '@mingbai/contracts/surveys'
import { MOST_PEOPLE, surveyAnswers } from '@mingbai/rules/surveys/survey'
import { Form, Input, InputNumber, Radio, Select } from 'antd'
import { FileField } from '../ui/file-field'
import { FormEnd } from '../ui/form-end'
import { useToast } from '../ui/toast'
import { texts } from './texts'
import { useSurveyWrites } from './use-surveys'
import './surveys.css'

interface Values extends Omit<TallyDraft, 'photo' | 'counts' | 'village'> {
  village: string
  counts: (number | null)[][]
  photos: AttachmentView[]
}

const missing = [{ required: true, message: texts.missing }]
const sumOf = (answers: readonly (number | null | undefined)[] = []) => answers.reduce<number>((sum, count) => sum + (count ?? 0), 0)

/** One sheet: so many people of a village, and how many chose what. */
export function TallyForm({ survey: { year, questions, villages, fromOn, today }, onDone }: { survey: StaffSurvey; onDone: () => void }) {
  const say = useToast()
  const { enter } = useSurveyWrites(String(year))
  const [form] = Form.useForm<Values>()
  const people = Form.useWatch('people', form) || 0
  const send = ({ village, counts, photos = [], words = '', ...sheet }: Values) =>
    enter.mutate({ ...sheet, words, village: village || null, counts: counts.map((answers) => answers.map((count) => count ?? 0)), photo: photos[0]?.id ?? null }, { onSuccess: () => { say(texts.saved); onDone() } })
  return (
    <Form<Values>
      form={form} layout="vertical" requiredMark={false} onFinish={send} scrollToFirstError={{ focus: true }}
      initialValues={{ source: 'paper', village: '', collectedOn: today, counts: questions.map(() => surveyAnswers.map(() => null)) }}
    >
      <Form.Item name="source" label={texts.source}><Radio.Group options={[{ value: 'paper', label: texts.sources.paper }, { value: 'phone', label: texts.sources.phone }]} /></Form.Item>
      <div className="pair">
        <Form.Item name="village" label={texts.village}><Select virtual={false} options={[{ value: '', label: texts.noVillage }, ...villages.map(({ code, name }) => ({ value: code, label: name }))]} /></Form.Item>
        <Form.Item name="collectedOn" label={texts.collectedOn} rules={missing}><Input type="date" className="date" min={fromOn} max={today} /></Form.Item>
      </div>
      <Form.Item name="how" label={texts.how} extra={texts.howHint} rules={[{ required: true, whitespace: true, min: 2, message: texts.howMissing }]}><Input maxLength={100} /></Form.Item>
      <Form.Item name="people" label={texts.asked} rules={missing}><InputNumber min={1} max={MOST_PEOPLE} precision={0} /></Form.Item>
      <p className="hint">{texts.countsHint}</p>
      {questions.map((question, at) => <QuestionCounts key={question} question={question} at={at} people={people} />)}
      <Form.Item name="words" label={texts.words} extra={texts.wordsHint}><Input.TextArea rows={2} maxLength={300} /></Form.Item>
      <Form.Item name="photos" label={texts.photo}><FileField limit={1} /></Form.Item>
      <FormEnd busy={enter.isPending} error={enter.error} onCancel={onDone} />
    </Form>
  )
}

function QuestionCounts({ question, at, people }: { question: string; at: number; people: number }) {
  const form = Form.useFormInstance<Values>()
  const sum = sumOf(Form.useWatch(['counts', at], form))
  return (
    <fieldset className="survey-counts">
      <legend>{question}</legend>
      <div className="survey-counts-row">
        {surveyAnswers.map((answer, place) => <Form.Item key={answer} name={['counts', at, place]} label={surveyAnswerLabels[answer]}><InputNumber min={0} max={MOST_PEOPLE} precision={0} /></Form.Item>)}
      </div>
      <p className={sum > people ? 'due-late' : 'hint'} role="status">{sum > people ? texts.sums(sum, people) : texts.left(people - sum)}</p>
    </fieldset>
  )
}
