package org.kehu.kit.policy.storage;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** What this service knows of a version that another service owns. */
@Document(PolicyCopy.COLLECTION)
public record PolicyCopy(
    @Id String id,
    String service,
    String kind,
    int number,
    boolean inTheBooks,
    Instant effectiveFrom,
    String value) {

  /** Collection of the copies. */
  public static final String COLLECTION = "policy_copies";
}
