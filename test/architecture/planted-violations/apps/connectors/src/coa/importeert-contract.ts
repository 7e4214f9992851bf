/** Breaks: contract-by-the-kit */
export { default as codes } from '../../../../contracts/coa/overdracht/2025-1/codes.json' with { type: 'json' };
