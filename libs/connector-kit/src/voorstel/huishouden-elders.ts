/** The one reason that lies with another case: somebody of this household has a live chain there. It goes when that ends, so such a case is looked at again every round. */
export const HUISHOUDEN_ELDERS = 'huishouden-elders';
