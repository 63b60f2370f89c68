import { SubscribeForm } from "@/components/subscriptions/subscribe-form";
import { formStamp } from "@/lib/action/form-stamp";
import type { DistrictRef } from "@/lib/regions/rules/gazetteer";
import { subscribeAction } from "./kreise/[ags]/benachrichtigen/actions";

/** "Benachrichtigen" for one district, wherever no forum is planned. */
export function NotifyForm({ district }: { district: Pick<DistrictRef, "ags" | "label"> }) {
  const { ags, label } = district;
  return <SubscribeForm action={subscribeAction} stamp={formStamp()} district={{ ags, label }} />;
}
