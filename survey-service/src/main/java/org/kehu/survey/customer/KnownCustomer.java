package org.kehu.survey.customer;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Scoped;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What this service knows of a customer: whose it is, how confidential, and the groups it is
 * counted in. No name, no contact.
 *
 * @param grade A to D, once graded
 * @param tier of a key account
 * @param rank rank of the confidentiality level
 */
@Document("known_customers")
public record KnownCustomer(
    @Id String id,
    @Nullable String grade,
    @Nullable String tier,
    @Nullable String region,
    @Nullable String ownerId,
    Set<String> scope,
    int rank,
    @Nullable String mergedInto)
    implements Scoped {

  public KnownCustomer {
    scope = Set.copyOf(scope);
  }

  @Override
  public Level level() {
    return Level.ofRank(rank);
  }

  /** Who may see what belongs to this customer. */
  public CustomerAccess access() {
    return new CustomerAccess(scope, level());
  }
}
