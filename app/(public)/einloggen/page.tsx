import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { Alert } from "@/components/ui/alert";
import { PageHead } from "@/components/ui/page-head";
import { nextPage } from "@/lib/accounts/rules";
import { getSignedIn } from "@/lib/accounts/session";
import { formStamp } from "@/lib/action/form-stamp";
import { SignInForm } from "./sign-in-form";

export const metadata: Metadata = { title: "Einloggen", robots: { index: false } };

export default async function SignInPage({ searchParams }: PageProps<"/einloggen">) {
  const { weiter, ausgeloggt } = await searchParams;
  const next = nextPage(typeof weiter === "string" ? weiter : undefined);
  if (await getSignedIn()) redirect(next as Route);
  return (
    <div className="wrap wrap-narrow page">
      <PageHead
        title="Einloggen"
        lead="Für Koordinationen und die Landesagentur. Sie bekommen einen Link per E-Mail, ein Passwort brauchen Sie nicht."
      />
      {ausgeloggt ? <Alert tone="success" title="Sie sind ausgeloggt." live /> : null}
      <SignInForm stamp={formStamp()} next={next} />
      <div className="prose section">
        <p>
          Sie koordinieren Foren und haben noch keinen Zugang?{" "}
          <a href="/einloggen/zugang">Fordern Sie ihn bei der Landesagentur an</a>.
        </p>
        <p>
          Sie möchten an einem Forum teilnehmen? Dafür brauchen Sie keinen Zugang:{" "}
          <a href="/foren">Melden Sie sich beim Forum an</a>.
        </p>
      </div>
    </div>
  );
}
