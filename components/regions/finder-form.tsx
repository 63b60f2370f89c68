import { Button } from "@/components/ui/button";

interface FinderFormProps {
  /** What was typed last. */
  value?: string | undefined;
}

/** "Welches Forum ist meins?": one field, posted to the start page as its address, so that an answer can be shared. */
export function FinderForm({ value = "" }: FinderFormProps) {
  return (
    <form className="finder" action="/#antwort" method="get">
      <label className="kern-label" htmlFor="ort">
        Postleitzahl, Gemeinde oder Kreis
      </label>
      <div className="kern-hint" id="ort-hinweis">
        Zum Beispiel „65232“ oder „Taunusstein“
      </div>
      <div className="finder-row">
        <input
          className="kern-form-input__input"
          id="ort"
          name="ort"
          type="text"
          autoComplete="postal-code"
          spellCheck={false}
          maxLength={80}
          // The row makes it wide; its own width must not be more than the narrowest screen has.
          size={12}
          defaultValue={value}
          aria-describedby="ort-hinweis"
        />
        <Button>Forum finden</Button>
      </div>
    </form>
  );
}
