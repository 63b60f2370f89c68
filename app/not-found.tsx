import { NotFoundText } from "@/components/layout/help-pages";

/**
 * Every address that no route answers. Without header and footer, because Next sends this element along with every page.
 */
export default function NotFound() {
  return (
    <main id="inhalt">
      <title>Seite nicht gefunden</title>
      <meta name="robots" content="noindex" />
      <NotFoundText />
    </main>
  );
}
