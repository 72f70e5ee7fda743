package org.kehu.customer.agreement;

/** Why there is a version after the first, and what was negotiated for it. */
public record AgreementChange(ChangeReason reason, Negotiation negotiation) {}
