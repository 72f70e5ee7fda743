package org.kehu.customer.file;

import java.util.Set;
import org.kehu.customer.duplicate.DuplicateKey;

/**
 * An older file that may be the same customer, hidden from whoever opened this one.
 *
 * @param customerId the older file
 * @param matches what the two have in common
 */
public record Suspect(String customerId, Set<DuplicateKey.Match> matches) {}
