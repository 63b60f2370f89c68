import type { Route } from "next";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";

interface SeriesCardProps {
  series: { slug: string; title: string; subtitle: string | null; summary: string; year: number; isExample: boolean };
  forumCount: number;
  level?: 2 | 3;
}

export function SeriesCard({ series, forumCount, level = 2 }: SeriesCardProps) {
  return (
    <Card
      title={series.title}
      href={`/reihen/${series.slug}` as Route}
      level={level}
      marks={series.isExample ? <Badge>Beispiel</Badge> : null}
    >
      <p className="muted">
        {series.subtitle ?? series.year} · {forumCount === 1 ? "ein\u00a0Forum" : `${forumCount}\u00a0Foren`}
      </p>
      <p>{series.summary}</p>
    </Card>
  );
}
