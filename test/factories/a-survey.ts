import type { SurveyDraft, TallyDraft } from '@mingbai/contracts/staff-surveys'
import type { SurveySubmission } from '@mingbai/contracts/survey-answer'
import { randomBytes } from 'node:crypto'

/** A round that runs from 20 to 30 November 2026. */
export const aSurvey = (more: Partial<SurveyDraft> = {}): SurveyDraft => ({
  title: '2026年群众评议', intro: '说实话就行，不用写名字。', questions: ['公开的东西看得懂吗', '反映的事有人管吗', '办得快不快'], fromOn: '2026-11-20', untilOn: '2026-11-30', figuresOn: '2026-12-05', notice: null, ...more,
})

export const anAnswer = (more: Partial<SurveySubmission> = {}): SurveySubmission => ({
  submissionKey: randomBytes(16).toString('hex'), village: null, answers: ['satisfied', 'fairlySatisfied', null], words: '', ...more,
})

export const aTally = (more: Partial<TallyDraft> = {}): TallyDraft => ({
  source: 'paper', village: null, collectedOn: '2026-11-21', how: '村民代表会上发的', people: 10, counts: [[5, 3, 1, 0], [2, 2, 6, 0], [0, 0, 0, 10]], words: '', photo: null, ...more,
})
