import { type NextRequest, NextResponse } from "next/server";
import { idle } from "@/lib/action/form-state";
import { endSubscriptionByMailAction } from "../actions";

type Context = RouteContext<"/abo/[token]/abmelden">;

const plain = { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" };

/** One-click unsubscribe (RFC 8058). Answers the same whether or not the link still leads to a subscription. */
export async function POST(_: NextRequest, { params }: Context) {
  const form = new FormData();
  form.set("token", (await params).token);
  const state = await endSubscriptionByMailAction(idle, form);
  const failed = state.status === "error" && state.formError;
  return failed
    ? new NextResponse(state.formError, { status: 503, headers: { ...plain, "Retry-After": "60" } })
    : new NextResponse("Die Benachrichtigung ist beendet.", { headers: plain });
}

/** Somebody opened the address: the page has the button. */
export async function GET(_: NextRequest, { params }: Context) {
  const { token } = await params;
  return new NextResponse(null, { status: 303, headers: { Location: `/abo/${encodeURIComponent(token)}` } });
}
