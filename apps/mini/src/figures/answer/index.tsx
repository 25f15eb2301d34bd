import { pages, pageUrl } from '@mingbai/contracts/routes'
import { SURVEY_WORDS, surveyAnswerEndpoints, type SurveySubmission } from '@mingbai/contracts/survey-answer'
import { surveyAnswerLabels, surveyEndpoints, surveyPageSchema, type SurveyPage } from '@mingbai/contracts/surveys'
import { surveyAnswers } from '@mingbai/rules/surveys/survey'
import { useState, useSyncExternalStore } from 'react'
import { asApiError } from '../../api/api-error'
import { call } from '../../api/call'
import { keepAnswer, keepArrived, readAnswer } from '../../api/kept-answer'
import { townshipRead } from '../../api/township'
import { usePageParams } from '../../api/use-page-params'
import { useReply } from '../../api/use-reply'
import { hasCountedBefore, isAnswerWaiting, letAnswerWait } from '../../api/waiting-answers'
import { watchWaiting } from '../../api/waiting-count'
import { focusFirstInvalid } from '../../platform/arrive'
import { Box } from '../../platform/elements'
import { goTo } from '../../platform/navigate'
import { randomKey } from '../../platform/random'
import { Button } from '../../ui/button'
import { Choice } from '../../ui/choice'
import { MoreLink } from '../../ui/more-link'
import { Page } from '../../ui/page'
import { SelectField } from '../../ui/select-field'
import { EmptyState, ErrorState, Skeleton, Toast } from '../../ui/states'
import { chosenVillageCode, useSurroundings } from '../../ui/surroundings'
import { TextArea } from '../../ui/text-area'
import { answerTexts } from '../texts'
import '../figures.css'

type Round = NonNullable<SurveyPage['survey']>

/** 评一评: a few questions, one press each. Nothing of who answers is asked. */
export default function AnswerPage() {
  const { address } = usePageParams('answer')
  const asked = useReply(address, () => call(surveyEndpoints.readSurvey, {}), { publicReply: surveyPageSchema })
  const survey = asked.reply?.survey
  if (survey?.state === 'current') return <AnswerForm key={survey.id} survey={survey} />
  return (
    <Page title={pages.answer.title} path={pages.survey.path}>
      {asked.state === 'loading' ? <Skeleton lines={8} /> : null}
      {asked.state === 'failed' ? <ErrorState message={asked.error.message} retry={asked.reload} /> : null}
      {asked.state === 'ready' ? <EmptyState title={answerTexts.closed} words={answerTexts.closedWords} action={{ words: answerTexts.results, onPress: () => goTo(pageUrl('survey')) }} /> : null}
    </Page>
  )
}

const options = surveyAnswers.map((value) => ({ value, label: surveyAnswerLabels[value] }))
const empty = ({ questions }: Round, village: string | null): SurveySubmission => ({ submissionKey: '', village, answers: questions.map(() => null), words: '' })

function AnswerForm({ survey }: { survey: Round }) {
  const { tenant, village } = useSurroundings()
  const [kept] = useState(() => readAnswer(survey.id, survey.questions.length))
  const [given, setGiven] = useState(kept?.body ?? empty(survey, chosenVillageCode(village) ?? null))
  const [thanked, setThanked] = useState(kept && kept.sentUntil !== '' ? answerTexts.answered : '')
  // Sent from the queue while this page is in sight or being drawn, or taken off it.
  const waits = useSyncExternalStore(watchWaiting, () => isAnswerWaiting(survey.id))
  const hasArrived = useSyncExternalStore(watchWaiting, () => Boolean(readAnswer(survey.id, survey.questions.length)?.sentUntil))
  const [trouble, setTrouble] = useState('')
  const [missing, setMissing] = useState(false)
  const [sending, setSending] = useState(false)
  const change = (changes: Partial<SurveySubmission>) => {
    setGiven({ ...given, ...changes })
    setMissing(false)
    setTrouble('')
  }
  const send = async () => {
    if (given.answers.every((answer) => answer === null)) {
      setMissing(true)
      setTrouble(answerTexts.empty)
      setTimeout(focusFirstInvalid, 50)
      return
    }
    setSending(true)
    setTrouble('')
    const body = { ...given, submissionKey: given.submissionKey || (await randomKey()) }
    setGiven(body)
    // Written down before it is sent: the answer may be lost together with the app.
    keepAnswer({ survey: survey.id, body, sentUntil: '' })
    try {
      const { figuresOn } = await call(surveyAnswerEndpoints.answerSurvey, { params: { id: survey.id }, body })
      keepArrived({ survey: survey.id, body }, figuresOn)
      setThanked(answerTexts.thanks)
    } catch (problem) {
      const { code, message } = asApiError(problem)
      if (hasCountedBefore(problem)) {
        keepArrived({ survey: survey.id, body }, survey.figuresOn)
        setThanked(answerTexts.answered)
      } else if (code !== 'noAnswer') setTrouble(message)
      else if (!letAnswerWait({ survey: survey.id, title: survey.title, figuresOn: survey.figuresOn, body, township: townshipRead(), since: Date.now(), tried: true, problem: '' })) setTrouble(answerTexts.unsent)
    }
    setSending(false)
  }
  // A page of its own each, whose heading takes the focus from the button that is gone.
  if (thanked || hasArrived) {
    return (
      <Page key="thanked" title={thanked || answerTexts.thanks} path={pages.survey.path} lead={answerTexts.thanksWords(survey.figuresOn)}>
        <Box as="p"><MoreLink to={pageUrl('survey')} words={pages.survey.title} /></Box>
      </Page>
    )
  }
  if (waits) {
    return (
      <Page key="waits" title={answerTexts.waits} path={pages.survey.path} lead={answerTexts.waitsWords}>
        <Box as="p"><MoreLink to={pageUrl('mine')} words={answerTexts.toWaiting} /></Box>
      </Page>
    )
  }
  return (
    <Page title={survey.title} path={pages.answer.path} lead={survey.intro || answerTexts.lead} action={<Button busy={sending ? answerTexts.busy : false} onPress={() => void send()}>{answerTexts.submit}</Button>}>
      {survey.intro ? <Box as="p" className="soft">{answerTexts.lead}</Box> : null}
      <Box className="survey-questions">
        {survey.questions.map((question, at) => (
          <Choice
            key={question} label={question} options={options} value={given.answers[at] ?? ''} {...(missing ? { error: answerTexts.empty } : {})}
            onValue={(value) => change({ answers: given.answers.map((answer, place) => (place === at ? (surveyAnswers.find((one) => one === value) ?? null) : answer)) })}
          />
        ))}
      </Box>
      <SelectField
        label={answerTexts.village} hint={answerTexts.villageHint} value={given.village ?? ''} onValue={(code) => change({ village: code || null })}
        placeholder={answerTexts.noVillage} options={(tenant?.villages ?? []).map(({ code, name }) => ({ value: code, label: name }))}
      />
      <TextArea label={answerTexts.words} hint={answerTexts.wordsHint} maxLength={SURVEY_WORDS} value={given.words} onValue={(words) => change({ words })} />
      <Toast words={trouble} />
    </Page>
  )
}
