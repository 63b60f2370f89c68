import type { ReactNode } from "react";
import type { FinderResult } from "@/lib/regions/rules/find-places";
import type { DistrictRef } from "@/lib/regions/rules/gazetteer";
import { type FinderDistrict, FinderDistrictAnswer } from "./finder-district-answer";
import { headingOf } from "./finder-words";
import { PlaceLinks } from "./place-links";
import { TownSelect } from "./town-select";

interface FinderAnswerProps {
  /** As typed, cleaned. */
  query: string;
  result: FinderResult;
  /** One for each hit of a result that was found. */
  answers: readonly FinderDistrict[];
  /** All municipalities, for a postcode that is not known. */
  towns: readonly string[];
  /** "Hessen": where the portal's districts are. */
  stateName: string;
  /** The form "Benachrichtigen" for a district without a forum. */
  notify: (district: DistrictRef) => ReactNode;
}

/** The answer to "Welches Forum ist meins?", whatever was typed: a forum, an honest no, or a question back. */
export function FinderAnswer(props: FinderAnswerProps) {
  return (
    <section className="answer" id="antwort" aria-labelledby="antwort-titel">
      <h2 id="antwort-titel">{headingOf(props)}</h2>
      <AnswerBody {...props} />
    </section>
  );
}

function AnswerBody({ query, result, answers, towns, stateName, notify }: FinderAnswerProps) {
  switch (result.kind) {
    case "blank":
      return <p>Zum Beispiel „65232“, „Taunusstein“ oder „Rheingau-Taunus-Kreis“.</p>;
    case "found":
      return (
        <>
          {result.guessed ? (
            <p>
              Eingegeben haben Sie „{query}“. Haben Sie einen anderen Ort gemeint? Dann geben Sie bitte seine
              Postleitzahl ein.
            </p>
          ) : null}
          {answers.map((answer) => (
            <FinderDistrictAnswer
              key={answer.district.ags}
              answer={answer}
              alone={answers.length === 1}
              notify={notify}
            />
          ))}
        </>
      );
    case "choose":
      return <PlaceLinks places={result.options} />;
    case "unknownPostcode":
      return (
        <>
          <p>
            {result.elsewhere
              ? `Unsere Postleitzahlen in ${stateName} beginnen anders. Liegt Ihre Gemeinde doch in ${stateName}? Dann wählen Sie sie bitte aus.`
              : "Sie kann neu sein oder zu Postfächern gehören. Wählen Sie bitte Ihre Gemeinde aus."}
          </p>
          {result.nearby.length > 0 ? <PlaceLinks places={result.nearby} /> : null}
          <TownSelect towns={towns} />
        </>
      );
    case "incompletePostcode":
      return (
        <p>Sie haben „{result.digits}“ eingegeben. Ergänzen Sie bitte oder geben Sie den Namen Ihrer Gemeinde ein.</p>
      );
    case "nothing":
      return (
        <>
          <p>
            Prüfen Sie bitte die Schreibweise oder geben Sie Ihre Postleitzahl ein. Alle Kreise finden Sie auch in der{" "}
            <a href="/kreise">Liste der Kreise</a>.
          </p>
          <p>
            Liegt Ihr Ort außerhalb von {stateName}? Hier stehen nur Foren in {stateName}.
          </p>
        </>
      );
  }
}
