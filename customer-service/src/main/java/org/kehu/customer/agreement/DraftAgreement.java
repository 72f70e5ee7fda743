package org.kehu.customer.agreement;

/**
 * Begins an agreement.
 *
 * @param basis the negotiated result that it is drafted from (C-125)
 */
public record DraftAgreement(AgreementKind kind, String title, String basis, Terms terms) {}
