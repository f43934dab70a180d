/** The folder of the package. This file lies as deep below it as the bundle does (scripts/build/bundle.js), so both find it. */
export const PACKAGE_FOLDER = new URL('../../', import.meta.url);
