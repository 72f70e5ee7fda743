package org.kehu.customer.account;

import java.time.Instant;

/**
 * The paper lies in an archive.
 *
 * @param shelf where exactly
 */
public record PaperFiling(FilingPlace place, String shelf, String by, Instant at) {}
