package org.kehu.customer.complainant;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Where the complainant of a case is written to, as complaint-service told it: sealed, and opened
 * only when a notice goes out.
 *
 * @param id of the case
 * @param sealed null when there is nothing to write to, or no more
 */
@Document("known_complainants")
public record KnownComplainant(@Id String id, @Nullable String sealed) {}
