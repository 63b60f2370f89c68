import type { Step } from "@/lib/reports/rules/next-steps";

/** What to do next, as links; what presses is said in words. */
export function StepList({ steps }: { steps: readonly Step[] }) {
  if (steps.length === 0) return <span className="muted">Nichts zu tun</span>;
  return (
    <ul className="step-list">
      {steps.map((step) => (
        <li key={step.text}>
          <a href={step.path}>{step.text}</a>
          {step.urgent ? <span className="tag tag-warning">Dringend</span> : null}
        </li>
      ))}
    </ul>
  );
}
