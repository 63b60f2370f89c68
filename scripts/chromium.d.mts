/** Flags every start needs: quiet on the network, and without a sandbox where root has none. */
export function chromiumFlags(): string[];

/** Path of an installed browser, or null. CHROMIUM_PATH wins over everything. */
export function findChromium(world?: {
  env?: Record<string, string | undefined>;
  platform?: string;
  exists?: (file: string) => boolean;
}): string | null;

/** Path of a browser, installing one if there is none. Throws an Error that says what is missing and how to get it. */
export function ensureChromium(say?: (line: string) => void): string;
