/**
 * View boxes of the two maps. All outlines are drawn into these frames when the data is loaded, so that any of them fit
 * together; the small frame is a quarter of the large one.
 */
export const mapFrame = { width: 1000, height: 1460 } as const;
export const miniFrame = { width: 250, height: 365 } as const;
