import type { Metadata } from "next";
import { notFound } from "next/navigation";

export const metadata: Metadata = { title: "Seite nicht gefunden", robots: { index: false } };

/** Every address that no other route answers: a real 404 with header and footer. */
export default function UnknownPage() {
  notFound();
}
