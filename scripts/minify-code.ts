import { transform } from 'esbuild';

/**
 * Makes the code small after rc-apps has compiled it, whose output has all its gaps again. With no format given, esbuild
 * leaves the names of the top level alone, so a stack shows the functions and classes of every file as they are called;
 * keeping the names of those inside others too (`keepNames`) would take 3 kB more.
 */
export async function minifyCode(code: string): Promise<string> {
  const { code: minified } = await transform(code, {
    minify: true,
    platform: 'node',
    target: 'es2017',
    charset: 'utf8',
    logLevel: 'warning',
  });
  return minified;
}
