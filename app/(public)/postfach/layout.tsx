import type { Metadata } from "next";
import type { ReactNode } from "react";
import "./mailbox.css";

export const metadata: Metadata = { title: "Postfach der Vorführung", robots: { index: false, follow: false } };

export default function MailboxLayout({ children }: { children: ReactNode }) {
  return children;
}
