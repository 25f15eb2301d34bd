import type { Guide } from './guides'
import { texts } from './texts'

export const GuideSteps = ({ guide: { steps, article } }: { guide: Guide }) => (
  <>
    <ol className="guide-steps">
      {steps.map((step) => <li key={step.do}>{step.do}{step.why && <p className="hint">{texts.why}{step.why}</p>}</li>)}
    </ol>
    {article && <p className="hint">{texts.basis}{article}</p>}
  </>
)
