import { NotFoundText } from "@/components/layout/help-pages";

/**
 * Outside the public frame. Without header and footer, because Next sends this element along with every page; unknown
 * addresses come to (public)/[...unbekannt] and have both.
 */
export default function NotFound() {
  return (
    <main id="inhalt">
      <NotFoundText />
    </main>
  );
}
