import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { env } from "@/lib/platform/env";
import "./globals.css";
import { firaSans } from "./styles/fonts";

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#17161a" },
  ],
};

export async function generateMetadata(): Promise<Metadata> {
  await connection();
  return { metadataBase: new URL(env().APP_URL), formatDetection: { telephone: false, date: false, address: false } };
}

/** The document only. Nothing here may need the database: this layout also frames the error pages. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  // Every page is rendered per request: a page built ahead would carry no nonce.
  await connection();
  return (
    <html lang="de" className={firaSans.variable}>
      <body>{children}</body>
    </html>
  );
}
