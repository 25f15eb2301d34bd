import { staffSurveyEndpoints, type StaffSurvey, type SurveyDraft, type TallyDraft } from '@mingbai/contracts/staff-surveys'
import type { SurveySource } from '@mingbai/rules/surveys/survey'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../api/call'

export const useSurveys = () => useQuery({ queryKey: ['surveys'], queryFn: () => call(staffSurveyEndpoints.listSurveys, {}) })
export const useSurvey = (year: string, source: SurveySource | undefined) => useQuery({ queryKey: ['survey', year, source ?? ''], queryFn: () => call(staffSurveyEndpoints.staffReadSurvey, { params: { year }, query: { source } }) })

/** Every write answers with the round as it is then. */
export function useSurveyWrites(year: string) {
  const client = useQueryClient()
  const onSuccess = (next: StaffSurvey) => {
    client.setQueryData(['survey', year, ''], next)
    void client.invalidateQueries({ queryKey: ['survey', year] })
    void client.invalidateQueries({ queryKey: ['surveys'] })
  }
  const params = { year }
  return {
    open: useMutation({ mutationFn: (body: SurveyDraft) => call(staffSurveyEndpoints.openSurvey, { params, body }), onSuccess }),
    change: useMutation({ mutationFn: (body: { seq: number; draft: SurveyDraft }) => call(staffSurveyEndpoints.changeSurvey, { params, body }), onSuccess }),
    enter: useMutation({ mutationFn: (body: TallyDraft) => call(staffSurveyEndpoints.enterTally, { params, body }), onSuccess }),
    strike: useMutation({ mutationFn: ({ id, reason }: { id: string; reason: string }) => call(staffSurveyEndpoints.strikeTally, { params: { year, id }, body: { reason } }), onSuccess }),
    settle: useMutation({ mutationFn: (body: { counts: boolean; reason: string }) => call(staffSurveyEndpoints.settleHeld, { params, body }), onSuccess }),
  }
}
