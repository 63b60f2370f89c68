import { NotFoundText } from "@/components/layout/help-pages";

/** For a forum, district or link that does not exist, inside the frame that is already there. */
export default function NotFound() {
  return <NotFoundText />;
}
