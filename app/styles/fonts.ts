import localFont from "next/font/local";

/**
 * Fira Sans from our own files: Latin holds all German letters and quotation marks. The heavier file also stands in for
 * KERN's 500: a third file is not worth the difference. Next adds the preload and a fallback of equal width.
 */
export const firaSans = localFont({
  variable: "--font-fira-sans",
  display: "swap",
  src: [
    { path: "../../node_modules/@fontsource/fira-sans/files/fira-sans-latin-400-normal.woff2", weight: "400" },
    { path: "../../node_modules/@fontsource/fira-sans/files/fira-sans-latin-600-normal.woff2", weight: "500 700" },
  ],
});
