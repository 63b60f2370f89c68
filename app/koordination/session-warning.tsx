"use client";

import { useEffect, useState } from "react";
import { Alert } from "@/components/ui/alert";

/** Milliseconds before the end at which people are told. */
const NOTICE = 5 * 60_000;

interface SessionWarningProps {
  /** Milliseconds until the session ends if nothing more is done in it. */
  endsIn: number;
  /** Milliseconds for which each use keeps it, and until it ends whatever is done. */
  idle: number;
  absolute: number;
}

/**
 * Says in time that the session will end. The links open another tab: what was typed here stays. Without scripts
 * nothing is said, and a form sent too late says so with everything that was typed.
 */
export function SessionWarning(spans: SessionWarningProps) {
  const [ends, setEnds] = useState(spans);
  const [state, setState] = useState<"quiet" | "soon" | "over">("quiet");
  useEffect(() => {
    const { endsIn } = ends;
    const soon = setTimeout(() => setState("soon"), Math.max(0, endsIn - NOTICE));
    const over = setTimeout(() => setState("over"), endsIn);
    return () => {
      clearTimeout(soon);
      clearTimeout(over);
    };
  }, [ends]);

  function renew() {
    const left = ends.absolute - (ends.endsIn - NOTICE);
    setEnds({ ...ends, endsIn: Math.min(ends.idle, left), absolute: left });
    setState("quiet");
  }

  if (state === "quiet") return null;
  const last = ends.endsIn >= ends.absolute;
  return (
    <div className="wrap" aria-live="polite">
      {state === "over" ? (
        <Alert tone="warning" title="Sie sind ausgeloggt, falls Sie nicht in einem anderen Tab weitergearbeitet haben.">
          <p>
            Was Sie hier getippt haben, ist noch da.{" "}
            <a href="/einloggen" target="_blank" rel="noopener">
              Loggen Sie sich in einem neuen Tab ein
            </a>{" "}
            und speichern Sie dann hier.
          </p>
        </Alert>
      ) : (
        <Alert tone="warning" title="In fünf Minuten werden Sie ausgeloggt.">
          {last ? (
            <p>Speichern Sie bitte jetzt. Danach können Sie sich wieder einloggen.</p>
          ) : (
            <p>
              <a href="/koordination" target="_blank" rel="noopener" onClick={renew}>
                Eingeloggt bleiben
              </a>{" "}
              (öffnet einen neuen Tab; was Sie hier getippt haben, bleibt stehen)
            </p>
          )}
        </Alert>
      )}
    </div>
  );
}
