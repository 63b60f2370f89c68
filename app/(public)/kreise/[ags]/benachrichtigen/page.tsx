import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { SubscribeForm } from "@/components/subscriptions/subscribe-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/page-head";
import { formStamp } from "@/lib/action/form-stamp";
import { inDistrict } from "@/lib/regions/rules/district-words";
import { getDistrictToFollow } from "@/lib/subscriptions/queries";
import { pageMetadata } from "../../../page-metadata";
import { subscribeAction } from "./actions";

type Props = PageProps<"/kreise/[ags]/benachrichtigen">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const district = await getDistrictToFollow((await params).ags);
  if (!district) return {};
  return pageMetadata({
    title: `Benachrichtigen: ${district.label}`,
    description: `Eine E-Mail, sobald es ein neues Forum ${inDistrict(district)} gibt.`,
    path: `/kreise/${district.ags}/benachrichtigen`,
  });
}

export default async function SubscribePage({ params }: Props) {
  const district = await getDistrictToFollow((await params).ags);
  if (!district) notFound();
  return (
    <div className="wrap wrap-narrow page">
      <Breadcrumb
        items={[
          { label: "Start", href: "/" },
          { label: "Kreise", href: "/kreise" },
          { label: district.label, href: `/kreise/${district.ags}` as Route },
        ]}
      />
      <PageHead
        title="Benachrichtigen"
        preline={district.label}
        lead={`Wir schreiben Ihnen, sobald ein neues Forum ${inDistrict(district)} feststeht. Sonst nichts.`}
      />
      <SubscribeForm
        action={subscribeAction}
        stamp={formStamp()}
        district={{ ags: district.ags, label: district.label }}
      />
    </div>
  );
}
