import { planEndpoints, type PlanAmend, type PlanChange, type PlanDecision, type PlanDraft, type PlanFinish, type PlanPoint, type PlanStrike, type StaffPlan } from '@mingbai/contracts/plans'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../api/call'

export const usePlan = (year: string) => useQuery({ queryKey: ['plan', year], queryFn: () => call(planEndpoints.staffReadPlan, { params: { year } }) })

function usePlanWrite<T>(year: string, mutationFn: (input: T) => Promise<StaffPlan>, onSaved: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn,
    onSuccess: (next) => {
      client.setQueryData(['plan', year], next)
      void client.invalidateQueries({ queryKey: ['inbox'] })
      void client.invalidateQueries({ queryKey: ['duties'] })
      onSaved()
    },
  })
}

const of = (year: string) => ({ params: { year } })

export const useAddPoints = (year: string, onSaved: () => void) => usePlanWrite(year, (body: PlanDraft) => call(planEndpoints.addPlanTask, { ...of(year), body }), onSaved)
export const useChangePoint = (year: string, { id }: Pick<PlanPoint, 'id'>, onSaved: () => void) => usePlanWrite(year, (body: PlanChange) => call(planEndpoints.changePlanPoint, { params: { id }, body }), onSaved)
export const useRemovePoint = (year: string, onSaved: () => void) => usePlanWrite(year, ({ id, seq }: PlanPoint) => call(planEndpoints.removePlanPoint, { params: { id }, body: { seq } }), onSaved)
export const useCopyPlan = (year: string, onSaved: () => void) => usePlanWrite(year, () => call(planEndpoints.copyPlan, of(year)), onSaved)
export const useSubmitPlan = (year: string, onSaved: () => void) => usePlanWrite(year, () => call(planEndpoints.submitPlan, of(year)), onSaved)
export const useDecidePlan = (year: string, onSaved: () => void) => usePlanWrite(year, (body: PlanDecision) => call(planEndpoints.decidePlan, { ...of(year), body }), onSaved)
export const useFinishPoint = (year: string, { id }: Pick<PlanPoint, 'id'>, onSaved: () => void) => usePlanWrite(year, (body: PlanFinish) => call(planEndpoints.finishPlanPoint, { params: { id }, body }), onSaved)
export const useAmendPoint = (year: string, { id }: Pick<PlanPoint, 'id'>, onSaved: () => void) => usePlanWrite(year, (body: PlanAmend) => call(planEndpoints.amendPlanPoint, { params: { id }, body }), onSaved)
export const useStrikePoint = (year: string, { id }: Pick<PlanPoint, 'id'>, onSaved: () => void) => usePlanWrite(year, (body: PlanStrike) => call(planEndpoints.strikePlanPoint, { params: { id }, body }), onSaved)
