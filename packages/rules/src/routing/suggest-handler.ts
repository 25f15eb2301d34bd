export interface RoutedCase {
  village: string | null
  /** The organisation that its category belongs to by duty; null: none is set. */
  categoryOrganisation: string | null
  /** The organisation that is complained about. */
  concerns: string | null
}

export interface Suggestion {
  organisation: string
  because: 'category' | 'village'
}

/**
 * Who handles it by duty (事项), else by place (村); null: a person decides. Never the one complained about (信访工作条例 §28).
 * The office may choose another by hand.
 */
export function suggestHandler({ village, categoryOrganisation, concerns }: RoutedCase): Suggestion | null {
  const candidates: Suggestion[] = [
    ...(categoryOrganisation ? [{ organisation: categoryOrganisation, because: 'category' as const }] : []),
    ...(village ? [{ organisation: village, because: 'village' as const }] : []),
  ]
  return candidates.find(({ organisation }) => organisation !== concerns) ?? null
}
