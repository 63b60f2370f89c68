const PATHS = {
  danger: "M12 2 1 21h22L12 2Zm-1 7h2v6h-2V9Zm0 8h2v2h-2v-2Z",
  info: "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm-1 5h2v2h-2V7Zm0 4h2v6h-2v-6Z",
  success: "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm-1.6 14.2-4-4 1.5-1.4 2.5 2.5 5.7-5.7 1.4 1.5-7.1 7.1Z",
  arrow: "m13.2 5.3 6.7 6.7-6.7 6.7-1.4-1.4 4.3-4.3H4v-2h12.1l-4.3-4.3 1.4-1.4Z",
  back: "m10.8 5.3 1.4 1.4L7.9 11H20v2H7.9l4.3 4.3-1.4 1.4L4.1 12l6.7-6.7Z",
  calendar: "M7 2h2v2h6V2h2v2h2a2 2 0 0 1 2 2v13a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2h2V2Zm12 8H5v9h14v-9Z",
  check: "m9.5 18.2-5.7-5.7 1.4-1.4 4.3 4.3 9.3-9.3 1.4 1.4L9.5 18.2Z",
  minus: "M5 11h14v2H5z",
  question:
    "M11 16h2v2h-2v-2Zm1-11c2.5 0 4.2 1.5 4.2 3.6 0 1.5-.8 2.4-1.9 3.2-.9.7-1.3 1.1-1.3 2.2h-2c0-2 .8-2.8 2-3.7.8-.6 1.2-1 1.2-1.7 0-1-.8-1.7-2.2-1.7s-2.3.7-2.4 2.1H7.5C7.6 6.6 9.4 5 12 5Z",
} as const;

export type IconName = keyof typeof PATHS;

/** A small mark beside text that says the same: always hidden from screen readers. */
export function Icon({ name, size = 24 }: { name: IconName; size?: number }) {
  return (
    <svg
      className={`icon icon-${name}`}
      viewBox="0 0 24 24"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} fill="currentColor" />
    </svg>
  );
}
