package org.kehu.complaint.customer;

import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A customer as customer-service told of it: codes only, no names.
 *
 * @param id of the customer file
 * @param number as people write it
 * @param status of the relation
 * @param grade A to D
 * @param tier by yearly volume, A1 to D; null for customers without one
 * @param ownerId who owns the customer (归属人)
 * @param departmentId the owning department
 * @param level confidentiality of the file, and so of its cases
 * @param mergedInto the file that lives on after a merge
 */
@Document("known_customers")
public record KnownCustomer(
    @Id String id,
    String number,
    @Nullable String status,
    @Nullable String grade,
    @Nullable String tier,
    @Nullable String ownerId,
    @Nullable String departmentId,
    Level level,
    @Nullable String mergedInto) {

  /** Whether a manager of its own looks after it (大客户). */
  public boolean isKeyAccount() {
    return KeyAccounts.isTier(tier);
  }
}
