import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

export type AlertTone = "info" | "success" | "warning" | "danger";

const ICONS: Record<AlertTone, IconName> = { info: "info", success: "success", warning: "danger", danger: "danger" };

interface AlertProps {
  tone?: AlertTone | undefined;
  title: string;
  /** Heading level, so that the page's outline stays whole; without it the title is a paragraph. */
  level?: 2 | 3 | undefined;
  /** Announced when it appears; leave out for notices that are simply part of the page. */
  live?: boolean | undefined;
  children?: ReactNode;
}

export function Alert({ tone = "info", title, level, live, children }: AlertProps) {
  const role = tone === "danger" ? "alert" : "status";
  const Title = level ? (`h${level}` as const) : "p";
  return (
    <div className={`notice notice-${tone}`} role={live ? role : undefined}>
      <Icon name={ICONS[tone]} />
      <div className="notice-text">
        <Title className="notice-title">{title}</Title>
        {children}
      </div>
    </div>
  );
}
