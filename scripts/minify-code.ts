import { transform } from 'esbuild';

/**
 * Makes the code small after rc-apps has compiled it, whose output has all its gaps again. Functions and classes keep
 * their names, which is what a stack shows.
 */
export async function minifyCode(code: string): Promise<string> {
  const { code: minified } = await transform(code, {
    minify: true,
    keepNames: true,
    format: 'cjs',
    platform: 'node',
    target: 'es2017',
    charset: 'utf8',
    logLevel: 'warning',
  });
  return minified;
}
