import { figureEndpoints } from '@mingbai/contracts/figures'
import { useQuery } from '@tanstack/react-query'
import { call } from '../api/call'

/** The doors that residents read: what is told together or not at all stays so for the staff. */
export function useFigures(year: string) {
  const query = { year }
  return {
    published: useQuery({ queryKey: ['figures', 'published', year], queryFn: () => call(figureEndpoints.readPublishedFigures, { query }) }),
    cases: useQuery({ queryKey: ['figures', 'cases', year], queryFn: () => call(figureEndpoints.readFigures, { query }) }),
    money: useQuery({ queryKey: ['figures', 'money', year], queryFn: () => call(figureEndpoints.readMoney, { query }) }),
  }
}
