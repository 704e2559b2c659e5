import { transform } from 'esbuild';

/**
 * Minifies the code after rc-apps, whose compiler restores whitespace. Without a format, esbuild keeps top-level names, so a
 * stack shows the real names of functions and classes. Keeping nested names too (`keepNames`) would take 3 kB more.
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
