import { periodWords } from '@mingbai/rules/catalogue/duties'

const parts = ['', '-H1', '-H2', '-Q1', '-Q2', '-Q3', '-Q4', ...Array.from({ length: 12 }, (_, at) => `-${String(at + 1).padStart(2, '0')}`)]

/** Years, halves, quarters and months that somebody may publish about, this year's first. */
export const periodOptions = (year: number): { value: string; label: string }[] =>
  [year, year - 1, year + 1, year - 2].flatMap((one) => parts.map((part) => ({ value: `${one}${part}`, label: periodWords(`${one}${part}`) })))
