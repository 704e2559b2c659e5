import type { BundledPackage } from './bundled-packages';

const line = '='.repeat(80);

/** Returns the zip's notice about third-party code: each package with its version and the full text of its licence. */
export function thirdPartyLicenses(packages: readonly BundledPackage[]): string {
  if (packages.length === 0) return 'This app contains no code of others.\n';
  const sections = packages.map(
    ({ name, version, license, licenseText }) => `${line}\n${name} ${version} (${license})\n\n${licenseText}\n`,
  );
  return ['This app contains the packages below, each under its own licence.\n', ...sections].join('\n');
}
