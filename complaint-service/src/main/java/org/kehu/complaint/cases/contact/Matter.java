package org.kehu.complaint.cases.contact;

import org.jspecify.annotations.Nullable;

/**
 * What a contact is about, as far as agreements tell matters apart.
 *
 * @param kind what kind of contact
 * @param product code or name of the product concerned
 */
public record Matter(CaseKind kind, @Nullable String product) {}
