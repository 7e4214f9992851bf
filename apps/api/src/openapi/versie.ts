/** Version of the API (semver); its major part stands in the path. */
export const API_VERSIE = '1.0.0';
export const BASISPAD = '/api/v1';
