import { Alert } from "@/components/ui/alert";
import { formatDay } from "@/lib/platform/time";
import { lastDay } from "@/lib/regions/rules/validity";

interface DistrictEndedProps {
  label: string;
  /** First day on which it was no more. */
  validTo: string;
  successor: { ags: string; label: string } | null;
}

/** A district of the past keeps its page, as forums of its time point to it. */
export function DistrictEnded({ label, validTo, successor }: DistrictEndedProps) {
  return (
    <Alert tone="warning" title={`${label} gibt es nicht mehr: letzter Tag war der ${formatDay(lastDay(validTo))}.`}>
      {successor ? (
        <p>
          Neue Foren finden Sie hier: <a href={`/kreise/${successor.ags}`}>{successor.label}</a>
        </p>
      ) : (
        <p>
          Ihren heutigen Kreis finden Sie mit der Postleitzahl auf der <a href="/">Startseite</a>.
        </p>
      )}
    </Alert>
  );
}
