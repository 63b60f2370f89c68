/** Facts for machines. Takes only what `scriptJson` returned: no text in it can end the element. */
export function JsonLd({ json, nonce }: { json: string; nonce: string | null }) {
  return (
    <script
      type="application/ld+json"
      nonce={nonce ?? undefined}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: lib/forums/structured-data escapes every sign that could end the element
      dangerouslySetInnerHTML={{ __html: json }}
    />
  );
}
