package org.kehu.visit.customer;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Scoped;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * What this service knows of a customer, as customer-service last told it: codes, owner,
 * department, level and scope; a name only for enterprises.
 *
 * @param id the customer's id, the document's own
 * @param number human number, {@code KH-2026-000123}
 * @param kind {@code ENTERPRISE}, {@code INDIVIDUAL}; open
 * @param status lifecycle status (catalogue C-22); open
 * @param grade {@code A} to {@code D}, or null while not graded
 * @param levelRank rank of the confidentiality level
 * @param scope tokens of those who may see the customer
 * @param mergedInto the customer that took this one over
 * @param erased whether customer-service has erased the customer
 * @param knownSince when this service first heard of the customer
 */
@Document("known_customers")
public record KnownCustomer(
    @Id String id,
    String number,
    String kind,
    @Nullable String name,
    String status,
    @Nullable String grade,
    @Nullable String tier,
    @Nullable String ownerId,
    String departmentId,
    @Field("level") int levelRank,
    Set<String> scope,
    @Nullable String region,
    @Nullable String mergedInto,
    boolean erased,
    Instant knownSince)
    implements Scoped {

  public KnownCustomer {
    scope = Set.copyOf(scope);
  }

  @Override
  public Level level() {
    return Level.ofRank(levelRank);
  }

  /** Whether anything may still be planned for this customer: not merged away, not erased. */
  public boolean lives() {
    return mergedInto == null && !erased;
  }

  /** The same customer after erasure: no name, no grade, nobody's. */
  public KnownCustomer asErased() {
    return new KnownCustomer(
        id,
        number,
        kind,
        null,
        "ERASED",
        null,
        null,
        null,
        departmentId,
        levelRank,
        Set.of(),
        null,
        mergedInto,
        true,
        knownSince);
  }

  /** The same customer, first heard of no later than then. */
  public KnownCustomer knownSince(Instant then) {
    return new KnownCustomer(
        id,
        number,
        kind,
        name,
        status,
        grade,
        tier,
        ownerId,
        departmentId,
        levelRank,
        scope,
        region,
        mergedInto,
        erased,
        then.isBefore(knownSince) ? then : knownSince);
  }
}
