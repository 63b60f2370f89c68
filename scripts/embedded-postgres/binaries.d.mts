/** Makes the symbolic links of the package at `root` that npm cannot carry and its install script would make. */
export function makeLinks(root: string): void;
