package org.kehu.complaint;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.testkit.Events;

/**
 * A customer as customer-service tells of it.
 *
 * @param id of the file
 * @param departmentId the department that owns it
 * @param ownerId who owns it
 * @param tier by yearly volume
 * @param level confidentiality
 * @param survivorId the file that lives on after a merge
 */
record Customers(
    String id,
    String departmentId,
    String ownerId,
    @Nullable String tier,
    String level,
    @Nullable String survivorId) {

  static Customers fresh(String departmentId, String ownerId, @Nullable String tier, String level) {
    return new Customers(UUID.randomUUID().toString(), departmentId, ownerId, tier, level, null);
  }

  String number() {
    return number(id);
  }

  static String number(String id) {
    return "KH-2026-" + id.substring(0, 8);
  }

  Customers at(String otherLevel) {
    return new Customers(id, departmentId, ownerId, tier, otherLevel, survivorId);
  }

  Customers mergedInto(Customers survivor) {
    return new Customers(id, departmentId, ownerId, tier, level, survivor.id());
  }

  void tell(long sequence) {
    String withTier = tier == null ? "" : "\"tier\":\"%s\",".formatted(tier);
    String merged = survivorId == null ? "" : "\"mergedInto\":\"%s\",".formatted(survivorId);
    Events.tell(
        "kehu.customer.internal.v1",
        "kehu.customer.internal.v1",
        "customer/" + id,
        sequence,
        """
        {"customerId":"%s","number":"%s","kind":"ENTERPRISE","name":"福建纺织有限公司",
         "status":"COOPERATING","grade":"A",%s%s"ownerId":"%s","departmentId":"%s","level":"%s",
         "scope":["dep:%s","own:%s"]}
        """
            .formatted(
                id,
                number(),
                withTier,
                merged,
                ownerId,
                departmentId,
                level,
                departmentId,
                ownerId));
  }
}
