import { Alert } from "@/components/ui/alert";
import type { SiteSettings } from "@/lib/content/schema";

type Video = NonNullable<SiteSettings["signLanguageVideo"]>;

/** The film in German sign language, or that there is none yet. Hosted with the portal; loads when it is started. */
export function SignLanguageVideo({ video }: { video: Video | undefined }) {
  if (!video) {
    return (
      <Alert title="Das Video in Deutscher Gebärdensprache gibt es noch nicht" level={2}>
        <p>Hier wird es stehen, mit Untertiteln. Bis dahin lesen Sie unten, worum es geht und wie Sie uns erreichen.</p>
      </Alert>
    );
  }
  return (
    <figure>
      <video
        className="h-auto w-full"
        controls
        preload="none"
        playsInline
        poster={video.poster}
        aria-label={video.title}
      >
        <source src={video.src} type={video.src.endsWith(".webm") ? "video/webm" : "video/mp4"} />
        <track kind="captions" src={video.captions} srcLang="de" label="Deutsch" default />
        <a href={video.src}>Video herunterladen</a>
      </video>
      <figcaption>{video.title}</figcaption>
    </figure>
  );
}
