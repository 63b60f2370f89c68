import type { Route } from "next";
import type { ReactNode } from "react";

export type ButtonVariant = "primary" | "secondary" | "tertiary" | "danger";

interface Look {
  variant?: ButtonVariant | undefined;
  block?: boolean | undefined;
  children: ReactNode;
}

export function buttonClass({ variant = "primary", block }: Omit<Look, "children">): string {
  const kern = variant === "danger" ? "kern-btn kern-btn--primary btn-danger" : `kern-btn kern-btn--${variant}`;
  return block ? `${kern} kern-btn--block` : kern;
}

interface ButtonProps extends Look {
  type?: "submit" | "button" | undefined;
  name?: string | undefined;
  value?: string | undefined;
  /** Id of a form elsewhere on the page. */
  form?: string | undefined;
  disabled?: boolean | undefined;
}

/** A plain button. In forms that run an action, `SubmitButton` also says that it is working. */
export function Button({ variant, block, children, type = "submit", ...rest }: ButtonProps) {
  return (
    <button className={buttonClass({ variant, block })} type={type} {...rest}>
      <span className="kern-label">{children}</span>
    </button>
  );
}

interface LinkButtonProps extends Look {
  href: Route;
  download?: boolean | undefined;
}

/** A link that leads to the one thing to do. A plain link on purpose: no router script, and the proxy's cache answers it. */
export function LinkButton({ variant, block, children, href, download }: LinkButtonProps) {
  return (
    <a className={buttonClass({ variant, block })} href={href} download={download}>
      <span className="kern-label">{children}</span>
    </a>
  );
}
