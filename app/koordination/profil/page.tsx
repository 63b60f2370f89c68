import type { Metadata } from "next";
import { Facts } from "@/components/ui/facts";
import { PageHead } from "@/components/ui/page-head";
import { requireStaff } from "@/lib/accounts/session";

export const metadata: Metadata = { title: "Mein Zugang" };

export default async function ProfilePage() {
  const { name, email } = await requireStaff();
  return (
    <div className="wrap wrap-narrow page">
      <PageHead title="Mein Zugang" />
      <Facts
        items={[
          { label: "Name", value: name },
          { label: "E-Mail-Adresse", value: email },
        ]}
      />
    </div>
  );
}
