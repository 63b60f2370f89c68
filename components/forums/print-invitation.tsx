import { encode } from "uqr";

/** Only on paper: where to register, as an address and as a code for the phone. */
export function PrintInvitation({ url, invites }: { url: string; invites: boolean }) {
  // A fixed mask: any is valid, and trying all eight takes longer than rendering the page.
  const { data, size } = encode(url, { ecc: "M", border: 2, maskPattern: 3 });
  return (
    <div className="print-only">
      <div className="print-invitation">
        <svg viewBox={`0 -0.5 ${size} ${size}`} width="120" height="120" aria-hidden="true" focusable="false">
          <path d={linesOf(data)} stroke="#000" shapeRendering="crispEdges" />
        </svg>
        <p>
          {invites ? "Anmeldung und alle Angaben:" : "Alle Angaben:"}
          <br />
          <strong>{url.replace(/^https?:\/\//, "")}</strong>
        </p>
      </div>
    </div>
  );
}

/** The dark modules of each row as horizontal strokes. */
function linesOf(rows: readonly (readonly boolean[])[]): string {
  const strokes = rows.flatMap((row, y) =>
    [
      ...row
        .map((dark) => (dark ? "1" : "0"))
        .join("")
        .matchAll(/1+/g),
    ].map((run) => `M${run.index} ${y}h${run[0].length}`),
  );
  return strokes.join("");
}
