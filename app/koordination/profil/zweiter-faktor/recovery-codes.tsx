import type { Route } from "next";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/button";

/** Shown once, in the answer to the post that made them. */
export function RecoveryCodes({ codes, next }: { codes: readonly string[]; next: string }) {
  return (
    <section aria-labelledby="codes">
      <Alert tone="success" title="Ihr zweiter Faktor gilt." live />
      <h2 id="codes">Ihre Wiederherstellungs-Codes</h2>
      <p>
        Mit diesen Codes kommen Sie hinein, wenn Ihr Telefon verloren ist. Jeder Code funktioniert einmal. Drucken Sie
        sie aus oder speichern Sie sie an einem sicheren Ort: <strong>Sie sehen sie nur dieses eine Mal.</strong>
      </p>
      <ul>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="actions">
        <LinkButton href={next as Route}>Codes sind gesichert, weiter</LinkButton>
      </div>
    </section>
  );
}
